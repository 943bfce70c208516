/** One run of four tasks, told their outcomes in every order there is: each reader gets what it must, and no more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CollectDelivery } from '../../src/dispatch/delivery/collect.js';
import { SettleDelivery } from '../../src/dispatch/delivery/settle.js';
import { OrderedDelivery, UnorderedDelivery } from '../../src/dispatch/delivery/stream.js';
import { RunEngine } from '../../src/dispatch/run-engine.js';
import { makePlan } from './fakes.js';
import { permutationsOf } from './random.js';
const items = ['a', 'b', 'c', 'd'];
const orders = [...permutationsOf([0, 1, 2, 3])];
function start() {
    const run = new RunEngine(makePlan([items], { chunk: 1 }), { wake: () => { }, over: () => { }, workers: 4 });
    const chunks = [];
    for (let chunk = run.take(Infinity); chunk !== undefined; chunk = run.take(Infinity))
        chunks.push(chunk);
    assert.equal(chunks.length, 4);
    return { run, chunks };
}
/** Tells the outcomes in this order; `failing` has a bit for each task that fails. */
function tell({ run, chunks }, order, failing) {
    for (const index of order) {
        const chunk = chunks[index];
        // Where a failure has ended the run nothing more is told of it.
        if (run.isOver)
            return;
        chunk.settle(0);
        if ((failing >> index) % 2 === 1)
            run.fail(chunk, 0, `failed ${index}`, undefined, true);
        else
            run.fulfil(chunk, 0, [items[index]]);
    }
}
async function read(stream) {
    const got = [];
    try {
        for await (const value of stream)
            got.push(value);
        return { got, reason: undefined };
    }
    catch (reason) {
        return { got, reason };
    }
}
async function forEachCase(check) {
    for (const order of orders) {
        for (let failing = 0; failing < 16; failing++)
            await check(order, failing, `order ${order.join()}, failing ${failing.toString(2)}`);
    }
}
const hasFailed = (failing, index) => (failing >> index) % 2 === 1;
test('collect', () => forEachCase(async (order, failing, name) => {
    const started = start();
    const { promise } = started.run.decide(new CollectDelivery(started.run));
    tell(started, order, failing);
    const first = order.find((index) => hasFailed(failing, index));
    assert.deepEqual(await promise.catch((reason) => reason), first === undefined ? items : `failed ${first}`, name);
    assert.equal(started.run.state, 'over', name);
}));
test('settle', () => forEachCase(async (order, failing, name) => {
    const started = start();
    const { promise } = started.run.decide(new SettleDelivery(started.run));
    tell(started, order, failing);
    assert.deepEqual(await promise, items.map((value, index) => (hasFailed(failing, index) ? { status: 'rejected', reason: `failed ${index}` } : { status: 'fulfilled', value })), name);
    assert.equal(started.run.state, 'over', name);
}));
for (const isLate of [false, true]) {
    test(`in order${isLate ? ', by a reader that comes last' : ''}`, () => forEachCase(async (order, failing, name) => {
        const started = start();
        if (isLate)
            tell(started, order, failing);
        const reading = read(started.run.decide(new OrderedDelivery(started.run, 'value')));
        if (!isLate)
            tell(started, order, failing);
        const end = items.findIndex((_, index) => hasFailed(failing, index));
        const { got, reason } = await reading;
        assert.deepEqual(got, end < 0 ? items : items.slice(0, end), name);
        assert.equal(reason, end < 0 ? undefined : `failed ${end}`, name);
        assert.equal(started.run.state, 'over', name);
    }));
    test(`as they finish${isLate ? ', by a reader that comes last' : ''}`, () => forEachCase(async (order, failing, name) => {
        const started = start();
        if (isLate)
            tell(started, order, failing);
        const reading = read(started.run.decide(new UnorderedDelivery(started.run, 'entry')));
        if (!isLate)
            tell(started, order, failing);
        const end = order.findIndex((index) => hasFailed(failing, index));
        const { got, reason } = await reading;
        // A reader that comes last gets all values there are before the error; one that was there left with it.
        const finished = end < 0 || isLate ? order.filter((index) => !hasFailed(failing, index)) : order.slice(0, end);
        assert.deepEqual(got, finished.map((index) => [index, items[index]]), name);
        assert.equal(reason, end < 0 ? undefined : `failed ${order[end] ?? -1}`, name);
        assert.equal(started.run.state, 'over', name);
    }));
}
test('an abort at every place', async () => {
    for (const order of orders) {
        for (let told = 0; told <= 4; told++) {
            const started = start();
            const { promise } = started.run.decide(new SettleDelivery(started.run));
            tell(started, order.slice(0, told), 0);
            started.run.abort('enough');
            tell(started, order.slice(told), 0);
            assert.equal(await promise.then((all) => all.length, (reason) => reason), told === 4 ? 4 : 'enough');
        }
    }
});
test('what is told of a task after the end of its run changes nothing', async () => {
    const started = start();
    const { promise } = started.run.decide(new CollectDelivery(started.run));
    started.run.fail(started.chunks[0], 0, 'first', undefined, true);
    started.run.fulfil(started.chunks[1], 0, ['b']);
    started.run.fail(started.chunks[2], 0, 'third', undefined, true);
    started.run.sendAgain([started.chunks[3]]);
    assert.equal(started.run.take(1), undefined);
    assert.equal(started.run.hasWork, false);
    assert.equal(await promise.catch((reason) => reason), 'first');
});
//# sourceMappingURL=interleavings.test.js.map