/** What is thrown at the door: TypeErrors and RangeErrors that name the argument, what was expected and what came. */
import { inspect } from 'node:util';
/** A wrong kind of value for an argument or option. */
export function wrongType(name, expected, came) {
    return withCode(new TypeError(`Expected ${name} to be ${expected}, got ${show(came)}.`));
}
/** A value of the right kind that is out of range. */
export function outOfRange(name, expected, came) {
    return withCode(new RangeError(`Expected ${name} to be ${expected}, got ${show(came)}.`));
}
/** A misuse that needs a sentence of its own. */
export function misuse(message) {
    return withCode(new TypeError(message));
}
function withCode(error) {
    return Object.defineProperty(error, 'code', { value: 'PARATHOS_ARGUMENT', enumerable: true });
}
function show(value) {
    if (typeof value === 'function')
        return value.name === '' ? 'a function' : `the function ${value.name}`;
    const text = inspect(value, { depth: 0, breakLength: Infinity, maxArrayLength: 3, maxStringLength: 60, getters: false });
    return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
//# sourceMappingURL=usage.js.map