/** Thousands of runs with the real dispatcher and the real worker loop, their events in an order drawn by lot. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { CollectDelivery } from '../../src/dispatch/delivery/collect.js';
import { SettleDelivery } from '../../src/dispatch/delivery/settle.js';
import { OrderedDelivery, UnorderedDelivery } from '../../src/dispatch/delivery/stream.js';
import { Dispatcher } from '../../src/dispatch/dispatcher.js';
import { WorkerCrashError } from '../../src/errors/kinds.js';
import { makePlan } from './fakes.js';
import { seededRandom } from './random.js';
import { World } from './world.js';
function draw(random, hasDeaths) {
    const fates = Array.from({ length: random.below(13) }, () => {
        const lot = random.below(10);
        return lot === 0 ? 'thrown' : lot === 1 && hasDeaths ? 'death' : 'value';
    });
    return {
        fates,
        workers: 1 + random.below(3),
        chunk: [1, 2, 3, 5, 'auto'][random.below(5)],
        concurrency: 1 + random.below(3),
        lookahead: 1 + random.below(6),
        retries: random.below(2),
        retryDelay: random.below(2) * 25,
        crashRetries: random.below(3),
    };
}
function start(seed, hasDeaths) {
    const random = seededRandom(seed);
    const world = new World(random);
    world.passTime = () => { mock.timers.tick(10); };
    const drawn = draw(random, hasDeaths);
    const { fates, workers, ...settings } = drawn;
    const trace = { tries: fates.map(() => 0), read: 0, delivered: 0 };
    const task = async (worker, index) => {
        trace.tries[index]++;
        if (random.below(2) === 0)
            await world.sometime();
        if (fates[index] === 'death') {
            worker.die();
            await new Promise(() => { });
        }
        if (fates[index] === 'thrown')
            throw `thrown ${index}`;
        return `value ${index}`;
    };
    function* indexes() {
        for (const index of fates.keys()) {
            trace.read++;
            assert.ok(trace.read <= trace.delivered + drawn.lookahead + 1, `${trace.read} read, ${trace.delivered} delivered, ${JSON.stringify(drawn)}`);
            yield index;
        }
    }
    const dispatcher = new Dispatcher(world.kind, { workers, maxTasksPerWorker: Infinity, memoryLimitBytes: Infinity, idleTimeoutMs: Infinity });
    const run = dispatcher.add(makePlan([indexes()], settings, task));
    return { world, run, drawn, trace, name: `seed ${seed}: ${JSON.stringify(drawn)}` };
}
function checkReason(reason, index, { fates }, name) {
    if (fates[index] === 'thrown')
        assert.equal(reason, `thrown ${index}`, name);
    else
        assert.ok(fates[index] === 'death' && reason instanceof WorkerCrashError && reason.index === index, `${name}: ${String(reason)}`);
}
function checkTries({ tries }, { fates, retries, crashRetries }, name) {
    fates.forEach((fate, index) => {
        if (fate === 'thrown')
            assert.ok(tries[index] >= 1 + retries, name);
        // Several that die together are each tried on their own, so one may have died without being counted.
        if (fate === 'death')
            assert.ok(tries[index] >= 1 + Math.min(crashRetries, 1) && tries[index] <= 2 + crashRetries + fates.length, name);
        if (!fates.includes('death'))
            assert.equal(tries[index], fate === 'thrown' ? 1 + retries : 1, `${name}: task ${index}`);
    });
}
// The waits of tasks that are tried again are the only timers here.
beforeEach(() => { mock.timers.enable({ apis: ['setTimeout'] }); });
afterEach(() => { mock.timers.reset(); });
const seeds = Array.from({ length: 250 }, (_, place) => place + 1);
for (const hasDeaths of [false, true]) {
    const with_ = hasDeaths ? ', with workers that die' : '';
    test(`settled: every task is settled once, with what became of it${with_}`, { timeout: 60_000 }, async () => {
        for (const seed of seeds) {
            const { world, run, drawn, trace, name } = start(seed, hasDeaths);
            const delivery = new SettleDelivery(run);
            Object.defineProperty(trace, 'delivered', { get: () => delivery.delivered });
            const { promise } = run.decide(delivery);
            await world.runUntil(promise).catch((error) => assert.fail(`${name}: ${String(error)}`));
            const outcomes = await promise;
            assert.equal(outcomes.length, drawn.fates.length, name);
            outcomes.forEach((outcome, index) => {
                if (outcome.status === 'rejected')
                    checkReason(outcome.reason, index, drawn, name);
                else
                    assert.deepEqual([drawn.fates[index], outcome.value], ['value', `value ${index}`], name);
            });
            checkTries(trace, drawn, name);
        }
    });
    test(`collect: all values, or what one task threw${with_}`, { timeout: 60_000 }, async () => {
        for (const seed of seeds) {
            const { world, run, drawn, trace, name } = start(seed, hasDeaths);
            const delivery = new CollectDelivery(run);
            Object.defineProperty(trace, 'delivered', { get: () => delivery.delivered });
            const outcome = run.decide(delivery).promise.then((values) => ({ values }), (reason) => ({ reason }));
            await world.runUntil(outcome).catch((error) => assert.fail(`${name}: ${String(error)}`));
            const came = await outcome;
            if ('values' in came)
                assert.deepEqual(came.values, drawn.fates.map((_, index) => `value ${index}`), name);
            else
                checkReason(came.reason, came.reason instanceof WorkerCrashError ? came.reason.index : Number(String(came.reason).slice(7)), drawn, name);
            assert.equal('values' in came, drawn.fates.every((fate) => fate === 'value'), name);
        }
    });
    test(`in order: all before the first failed task, then its reason; read no further than allowed${with_}`, { timeout: 60_000 }, async () => {
        for (const seed of seeds) {
            const { world, run, drawn, trace, name } = start(seed, hasDeaths);
            const stream = run.decide(new OrderedDelivery(run, 'value'));
            const got = [];
            const reading = (async () => {
                for await (const value of stream) {
                    trace.delivered++;
                    got.push(value);
                    if (world.random.below(3) === 0)
                        await world.sometime();
                }
            })().then(() => ({ reason: undefined }), (reason) => ({ reason }));
            await world.runUntil(reading).catch((error) => assert.fail(`${name}: ${String(error)}`));
            const end = drawn.fates.findIndex((fate) => fate !== 'value');
            assert.deepEqual(got, drawn.fates.slice(0, end < 0 ? undefined : end).map((_, index) => `value ${index}`), name);
            const { reason } = await reading;
            if (end >= 0)
                checkReason(reason, end, drawn, name);
            else
                assert.equal(reason, undefined, name);
        }
    });
    test(`as they finish: each value once${with_}`, { timeout: 60_000 }, async () => {
        for (const seed of seeds) {
            const { world, run, drawn, trace, name } = start(seed, hasDeaths);
            const stream = run.decide(new UnorderedDelivery(run, 'value'));
            const got = [];
            const reading = (async () => { for await (const value of stream) {
                trace.delivered++;
                got.push(value);
            } })().then(() => true, () => false);
            await world.runUntil(reading).catch((error) => assert.fail(`${name}: ${String(error)}`));
            assert.equal(new Set(got).size, got.length, name);
            const isClean = drawn.fates.every((fate) => fate === 'value');
            assert.equal(await reading, isClean, name);
            if (isClean)
                assert.equal(got.length, drawn.fates.length, name);
        }
    });
}
//# sourceMappingURL=simulation.test.js.map