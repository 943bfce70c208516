/** Tasks that wait before they are tried again, by a clock that the test turns: in every order, with every way to end. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { CollectDelivery } from '../../src/dispatch/delivery/collect.js';
import { SettleDelivery } from '../../src/dispatch/delivery/settle.js';
import { OrderedDelivery } from '../../src/dispatch/delivery/stream.js';
import { RunEngine } from '../../src/dispatch/run-engine.js';
import { makePlan } from './fakes.js';
import { permutationsOf } from './random.js';
const items = ['a', 'b', 'c'];
const masks = Array.from({ length: 8 }, (_, mask) => mask);
const hasFailed = (mask, index) => (mask >> index) % 2 === 1;
beforeEach(() => { mock.timers.enable({ apis: ['setTimeout'] }); });
afterEach(() => { mock.timers.reset(); });
function start(settings) {
    const wakes = { count: 0 };
    const host = { wake: () => { wakes.count++; }, over: () => { }, workers: 4 };
    return { run: new RunEngine(makePlan([items], { chunk: 1, retries: 1, retryDelay: 100, ...settings }), host), wakes };
}
function takeAll(run) {
    const chunks = [];
    for (let chunk = run.take(Infinity); chunk !== undefined; chunk = run.take(Infinity))
        chunks.push(chunk);
    return chunks;
}
/** Tells what became of each chunk; those of the mask throw. */
function tell(run, chunks, mask) {
    for (const chunk of chunks) {
        const index = chunk.indexAt(0);
        chunk.settle(0);
        if (hasFailed(mask, index))
            run.fail(chunk, 0, `failed ${index}`, undefined, true);
        else
            run.fulfil(chunk, 0, [items[index]]);
    }
}
const indexesOf = (chunks) => chunks.map((chunk) => chunk.indexAt(0)).sort();
test('a task that threw is given to no worker before its time, then to the next one that asks', () => {
    const { run, wakes } = start({});
    run.decide(new SettleDelivery(run));
    const [first] = takeAll(run);
    tell(run, [first], 0b001);
    assert.deepEqual([run.hasWork, run.take(Infinity), run.isStalled], [false, undefined, false]);
    wakes.count = 0;
    mock.timers.tick(99);
    assert.deepEqual([run.hasWork, wakes.count], [false, 0]);
    mock.timers.tick(1);
    assert.deepEqual([run.hasWork, wakes.count], [true, 1]);
    const again = run.take(Infinity);
    assert.deepEqual([again.indexAt(0), again.argsAt(0), run.attempts.of(0)], [0, ['a'], 2]);
});
test('every order, every set of tasks that throw once, and of those that throw again', async () => {
    for (const order of permutationsOf([0, 1, 2])) {
        for (const once of masks) {
            for (const twice of masks.filter((mask) => (mask & once) === mask)) {
                const name = `order ${order.join()}, ${once.toString(2)} throw, ${twice.toString(2)} again`;
                const { run } = start({});
                const { promise } = run.decide(new SettleDelivery(run));
                const chunks = takeAll(run);
                tell(run, order.map((index) => chunks[index]), once);
                mock.timers.tick(100);
                const again = takeAll(run);
                assert.deepEqual(indexesOf(again), items.flatMap((_, index) => (hasFailed(once, index) ? [index] : [])), name);
                tell(run, again.reverse(), twice);
                assert.deepEqual(await promise, items.map((value, index) => (hasFailed(twice, index) ? { status: 'rejected', reason: `failed ${index}` } : { status: 'fulfilled', value })), name);
            }
        }
    }
});
test('a stream waits in its place, and gives the others in order', async () => {
    const { run } = start({});
    const stream = run.decide(new OrderedDelivery(run, 'value'));
    const reading = (async () => { const got = []; for await (const value of stream)
        got.push(value); return got; })();
    await Promise.resolve();
    tell(run, takeAll(run), 0b010);
    mock.timers.tick(100);
    tell(run, takeAll(run), 0);
    assert.deepEqual(await reading, items);
});
test('a task that waits counts for the look-ahead', async () => {
    const { run } = start({ lookahead: 2 });
    const stream = run.decide(new OrderedDelivery(run, 'value'));
    void stream.next();
    const chunks = takeAll(run);
    assert.deepEqual(indexesOf(chunks), [0, 1]);
    tell(run, chunks, 0b001);
    assert.equal(run.take(Infinity), undefined);
    await stream.return();
});
test('a cancel while tasks wait settles at once, and leaves no timer', async () => {
    const { run, wakes } = start({});
    const { promise } = run.decide(new CollectDelivery(run));
    tell(run, takeAll(run), 0b111);
    run.abort('enough');
    assert.equal(await promise.catch((reason) => reason), 'enough');
    wakes.count = 0;
    mock.timers.tick(1000);
    assert.deepEqual([wakes.count, run.hasWork, run.take(Infinity)], [0, false, undefined]);
});
test('the wait can follow from the try and from what it threw', async () => {
    const asked = [];
    const { run } = start({ retries: 2, retryDelay: (attempt, error) => { asked.push([attempt, error]); return 100 * attempt; } });
    const { promise } = run.decide(new SettleDelivery(run));
    tell(run, takeAll(run), 0b001);
    mock.timers.tick(100);
    tell(run, takeAll(run), 0b001);
    mock.timers.tick(199);
    assert.equal(run.hasWork, false);
    mock.timers.tick(1);
    tell(run, takeAll(run), 0b001);
    assert.deepEqual((await promise)[0], { status: 'rejected', reason: 'failed 0' });
    assert.deepEqual(asked, [[1, 'failed 0'], [2, 'failed 0']]);
});
test('a function for the wait that throws, or gives no time, ends the run with that', async () => {
    const bad = [
        [() => { throw 'its own trouble'; }, (reason) => reason === 'its own trouble'],
        [() => -1, (reason) => reason instanceof RangeError && /what retryDelay returned.*got -1/u.test(reason.message)],
        [() => NaN, (reason) => reason instanceof RangeError],
        [(() => '1s'), (reason) => reason instanceof RangeError],
    ];
    for (const [retryDelay, isIt] of bad) {
        const { run } = start({ retryDelay });
        const { promise } = run.decide(new SettleDelivery(run));
        tell(run, takeAll(run), 0b010);
        const reason = await promise.catch((error) => error);
        assert.ok(isIt(reason), String(reason));
    }
});
test('a function for the wait that cancels the run leaves no timer', async () => {
    const cancel = {};
    const { run, wakes } = start({ retryDelay: () => { cancel.now?.(); return 100; } });
    const { promise } = run.decide(new SettleDelivery(run));
    cancel.now = () => { run.abort('enough'); };
    tell(run, takeAll(run).slice(0, 1), 0b001);
    assert.equal(await promise.catch((reason) => reason), 'enough');
    wakes.count = 0;
    mock.timers.tick(1000);
    assert.deepEqual([wakes.count, run.hasWork], [0, false]);
});
test('what is sent again is no more than its worker may still take; the rest is next', () => {
    const { run } = start({ chunk: 3, retryDelay: 0 });
    run.decide(new SettleDelivery(run));
    const chunk = run.take(3);
    run.sendAgain([chunk.pick([0, 1, 2])]);
    const [one, rest] = [run.take(1), run.take(5)];
    assert.deepEqual([one.indexAt(0), one.count], [0, 1]);
    assert.deepEqual([rest.indexAt(0), rest.indexAt(1), rest.count], [1, 2, 2]);
    assert.deepEqual([rest.argsAt(0), run.hasWork], [['b'], false]);
});
//# sourceMappingURL=retry-delay.test.js.map