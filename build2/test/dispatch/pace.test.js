/** The pace of a function is remembered by its text, for so many functions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Paces } from '../../src/dispatch/pace.js';
const make = () => (x) => x + 1;
test('a function written in the call is known again by its text', () => {
    const paces = new Paces();
    paces.of(make()).msPerTask = 7;
    assert.equal(paces.of(make()).msPerTask, 7);
    assert.equal(paces.of((x) => x + 2).msPerTask, undefined);
});
test('bound and native functions look alike, and are not mixed up', () => {
    const paces = new Paces();
    paces.of(make().bind(null)).msPerTask = 7;
    assert.equal(paces.of(Math.sqrt).msPerTask, undefined);
    assert.equal(paces.of(make().bind(null)).msPerTask, undefined);
});
test('beyond a number the first is forgotten', () => {
    const paces = new Paces();
    paces.of(make()).msPerTask = 7;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    for (let count = 0; count < 200; count++)
        paces.of(new Function(`return ${count}`));
    assert.equal(paces.of(make()).msPerTask, undefined);
});
//# sourceMappingURL=pace.test.js.map