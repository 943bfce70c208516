/** Bars of a worker: told and not drawn, in few messages, also those of its own workers. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { dropBars, forwardBars, receiveBar } from '../../src/progress/forward.js';
import { openProgress } from '../../src/progress/open.js';
let events = [];
// It holds for the whole thread, and test files do not share theirs.
forwardBars((event) => events.push(event));
beforeEach(() => {
    events = [];
    mock.timers.enable({ apis: ['setInterval'] });
});
afterEach(() => mock.timers.reset());
test('tells how far a bar is at most ten times a second, and the end', () => {
    const sink = openProgress('inner', 1000, 'fn');
    for (let done = 1; done <= 999; done += 1) {
        sink?.update(done, 0);
        if (done % 333 === 0)
            mock.timers.tick(100);
    }
    mock.timers.tick(1000);
    sink?.update(1000, 2);
    sink?.finish('failed');
    const bar = events[0]?.bar ?? '';
    assert.notEqual(bar, '');
    assert.deepEqual(events, [
        { type: 'open', bar, label: 'inner', total: 1000 },
        { type: 'update', bar, done: 333, failed: 0, total: 1000 },
        { type: 'update', bar, done: 666, failed: 0, total: 1000 },
        { type: 'update', bar, done: 999, failed: 0, total: 1000 },
        { type: 'update', bar, done: 1000, failed: 2, total: 1000 },
        { type: 'close', bar, outcome: 'failed' },
    ]);
});
test('tells nothing of a run that was too short to be seen', () => {
    const sink = openProgress(true, 5, 'fn');
    sink?.update(5, 0);
    sink?.finish('done');
    assert.deepEqual(events, []);
});
test('gives each bar a name of its own', () => {
    const sinks = [openProgress(true, undefined, 'fn'), openProgress(true, undefined, 'fn')];
    mock.timers.tick(100);
    assert.equal(new Set(events.map(({ bar }) => bar)).size, 2);
    for (const sink of sinks)
        sink?.finish('cancelled');
});
test('passes on the bars of its own workers, and closes those of one that is gone', () => {
    for (const worker of ['w1', 'w2']) {
        receiveBar({ type: 'open', bar: '7', label: 'innermost', total: 3 }, worker);
        receiveBar({ type: 'update', bar: '7', done: 1, failed: 0 }, worker);
    }
    receiveBar({ type: 'close', bar: '7', outcome: 'done' }, 'w2');
    dropBars('w1');
    dropBars('w2');
    receiveBar({ type: 'update', bar: '7', done: 2, failed: 0 }, 'w1');
    assert.deepEqual(events, [
        { type: 'open', bar: 'w1/7', label: 'innermost', total: 3 },
        { type: 'update', bar: 'w1/7', done: 1, failed: 0 },
        { type: 'open', bar: 'w2/7', label: 'innermost', total: 3 },
        { type: 'update', bar: 'w2/7', done: 1, failed: 0 },
        { type: 'close', bar: 'w2/7', outcome: 'done' },
        { type: 'close', bar: 'w1/7', outcome: 'cancelled' },
    ]);
});
test('calls the function of the user in the worker itself', () => {
    const seen = [];
    const sink = openProgress(({ done }) => void seen.push(done), 2, 'fn');
    sink?.update(2, 0);
    sink?.finish('done');
    assert.deepEqual(seen, [2]);
    assert.deepEqual(events, []);
});
test('reaches the thread above while tasks keep the worker busy', async () => {
    mock.timers.reset();
    const room = new URL('../../src/progress/', import.meta.url).href;
    const code = `
    const { parentPort } = require('node:worker_threads');
    Promise.all([import('${room}forward.js'), import('${room}open.js')]).then(async ([{ forwardBars }, { openProgress }]) => {
      forwardBars((event) => parentPort.postMessage(event));
      const sink = openProgress(true, 3, 'busy');
      for (let done = 1; done <= 3; done += 1) {
        const until = performance.now() + 250;
        while (performance.now() < until);
        sink.update(done, 0);
        await null;
      }
      sink.finish('done');
    });`;
    const worker = new Worker(code, { eval: true });
    const told = [];
    worker.on('message', (event) => told.push(event));
    await new Promise((resolve, reject) => worker.once('error', reject).once('exit', resolve));
    assert.deepEqual(told.map((event) => (event.type === 'update' ? event.done : event.type)), ['open', 1, 2, 3, 'close']);
});
//# sourceMappingURL=forward.test.js.map