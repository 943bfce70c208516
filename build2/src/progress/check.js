/** Checks the option `show`, and fills in what it leaves open. */
import { outOfRange, wrongType } from '../errors/usage.js';
import { checkKeys } from '../inputs/option-keys.js';
import { toOneLine } from './width.js';
const keys = ['label', 'stream', 'width', 'fps', 'plainEveryMs', 'clear', 'onUpdate'];
const expected = 'false, true, a label, a function or an object of details';
/**
 * Throws when `show` is not what it may be; undefined is.
 *
 * @throws TypeError or RangeError that names the option or its key, what was expected and what came
 */
export function checkShow(show) {
    if (show === undefined || ['boolean', 'string', 'function'].includes(typeof show))
        return;
    if (typeof show !== 'object' || show === null || Array.isArray(show))
        throw wrongType('show', expected, show);
    checkKeys('show', show, keys);
    const details = show;
    checkKind('label', 'a string', 'string', details.label);
    checkKind('clear', 'a boolean', 'boolean', details.clear);
    checkKind('onUpdate', 'a function', 'function', details.onUpdate);
    if (details.stream !== undefined && !canWrite(details.stream)) {
        throw wrongType('show.stream', 'a stream to write to, such as process.stderr', details.stream);
    }
    checkNumber('width', 'a number of at least 1', details.width, (width) => width >= 1);
    checkNumber('fps', 'a number from 0.1 to 60', details.fps, (fps) => fps >= 0.1 && fps <= 60);
    checkNumber('plainEveryMs', 'a number of milliseconds above 0', details.plainEveryMs, (ms) => ms > 0);
}
/** Fills in the defaults. */
export function readShow(show, label) {
    const details = typeof show === 'object' ? show : {};
    return {
        label: toOneLine(typeof show === 'string' ? show : (details.label ?? label)),
        hasBar: typeof show !== 'function',
        stream: details.stream ?? process.stderr,
        width: details.width ?? 100,
        fps: details.fps ?? 10,
        plainEveryMs: details.plainEveryMs ?? 5000,
        clear: details.clear ?? false,
        tell: typeof show === 'function' ? show : details.onUpdate,
    };
}
function checkKind(key, kind, type, value) {
    if (value !== undefined && typeof value !== type)
        throw wrongType(`show.${key}`, kind, value);
}
function checkNumber(key, range, value, isFine) {
    if (value === undefined)
        return;
    if (typeof value !== 'number')
        throw wrongType(`show.${key}`, range, value);
    if (!isFine(value))
        throw outOfRange(`show.${key}`, range, value);
}
function canWrite(stream) {
    return typeof stream === 'object' && stream !== null && typeof stream.write === 'function';
}
//# sourceMappingURL=check.js.map