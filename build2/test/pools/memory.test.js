/** The look at a worker's memory: it is there when it is needed, and stops by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { hasSystemKilled, watchMemory } from '../../src/pools/memory.js';
const linux = { skip: process.platform !== 'linux' && 'only Linux tells', timeout: 120_000 };
test('a busy worker is looked at; one that is idle or gone keeps what was seen last', linux, async () => {
    const state = { isBusy: true };
    const watch = watchMemory(process.pid, () => state.isBusy);
    assert.equal(watch.bytes, 0);
    watch.look();
    const isSeen = () => watch.bytes > 0;
    while (!isSeen())
        await delay(20);
    assert.ok(watch.bytes > 2 ** 20 && watch.bytes < 2 ** 40, String(watch.bytes));
    state.isBusy = false;
    const stranger = watchMemory(2 ** 30, () => !state.isBusy);
    stranger.look();
    await delay(1500);
    assert.equal(stranger.bytes, 0);
    stranger.stop();
    watch.stop();
});
test('without a kill by the system none is told', () => {
    assert.equal(hasSystemKilled(), false);
});
//# sourceMappingURL=memory.test.js.map