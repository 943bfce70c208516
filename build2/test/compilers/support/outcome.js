/** Holds what the program of the fixtures computes, and compares what came of it in workers with that. */
import assert from 'node:assert/strict';
/** What the program in TypeScript computes. */
const expected = {
    captured: [11, 14, 19],
    helpers: [[11, 1, 'one'], [12, 2, 'two']],
    closure: [1008, 1009],
    statics: [202, 203],
    builtins: [['1', 'a/1', '1', false]],
    locals: [[3, 'number 1', 3, 'number 1', 2], [6, 'number 2', 6, 'number 2', 4]],
    packages: [[[1, 1], [1]]],
    dynamic: [3],
    asynchronous: [[6, 2], [10, 2]],
    instances: ['here point 1', 'here point 2'],
    classes: [[10, 'here point 5'], 104, 9],
    privates: ['3 coins', '4 coins', '5 coins'],
    errors: [[1, 'above 1', true, true], ['TooSmall', 'below 2']],
    nested: [[12, 15], [13, 16]],
};
/** What the program written as CommonJS computes. */
const expectedOfCommonJs = {
    captured: [11, 14, 19],
    helpers: [[6, 'strict']],
    statics: [202, 203],
    builtins: [['1', 'a/1', '1']],
    locals: [[3, 3, 2, 3], [6, 6, 2, 6]],
    packages: [[[1, 1], [1]]],
    dynamic: [3],
    places: [[true, true]],
    classes: [104, 9],
    errors: [[1, 'above 1', true]],
    nested: [[12, 15], [13, 16]],
};
/** The names of what is expected can be narrowed to those that a program has. */
export const all = expected;
export const ofCommonJs = expectedOfCommonJs;
export const withoutPrivates = Object.fromEntries(Object.entries(expected).filter(([name]) => name !== 'privates'));
/** Fails unless the program ended well, printed nothing but its outcome, and computed the same everywhere. */
export function checkProgram({ stdout, stderr, code }, wanted = all) {
    assert.equal(stderr, '');
    assert.equal(code, 0, stdout);
    const outcome = JSON.parse(stdout);
    for (const where of ['place', 'process', 'thread'])
        assert.deepEqual({ [where]: outcome[where] }, { [where]: wanted });
}
//# sourceMappingURL=outcome.js.map