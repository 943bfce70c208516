/** What `show` may not be, and what is said then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkShow } from '../../src/progress/open.js';
test('takes everything that `show` may be', () => {
    const full = {
        label: 'a',
        stream: process.stderr,
        width: 60,
        fps: 0.5,
        plainEveryMs: 1,
        clear: true,
        onUpdate: () => { },
    };
    for (const show of [undefined, false, true, '', 'label', () => { }, {}, full, { label: undefined }])
        checkShow(show);
});
const wrong = [
    [3, TypeError, /^Expected show to be false, true, a label, a function or an object of details, got 3\.$/],
    [null, TypeError, /show .*got null/],
    [['label'], TypeError, /show .*got \[ 'label' \]/],
    [{ lable: 'a' }, TypeError, /`lable` in show\. Did you mean `label`\? The keys are label, stream/],
    [{ colour: 'red' }, TypeError, /`colour` in show\. The keys are/],
    [{ label: 3 }, TypeError, /show\.label to be a string, got 3/],
    [{ stream: 'stderr' }, TypeError, /show\.stream to be a stream to write to, such as process\.stderr, got 'stderr'/],
    [{ width: '80' }, TypeError, /show\.width to be a number of at least 1, got '80'/],
    [{ width: 0 }, RangeError, /show\.width .*got 0/],
    [{ fps: 0 }, RangeError, /show\.fps to be a number from 0\.1 to 60, got 0/],
    [{ fps: NaN }, RangeError, /show\.fps .*got NaN/],
    [{ plainEveryMs: -1 }, RangeError, /show\.plainEveryMs .*got -1/],
    [{ clear: 1 }, TypeError, /show\.clear to be a boolean, got 1/],
    [{ onUpdate: true }, TypeError, /show\.onUpdate to be a function, got true/],
];
for (const [show, kind, message] of wrong) {
    test(`refuses ${JSON.stringify(show)} with a ${kind.name} that says why`, () => {
        assert.throws(() => checkShow(show), (error) => error instanceof kind && message.test(error.message));
    });
}
//# sourceMappingURL=check.test.js.map