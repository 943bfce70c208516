/** Tells apart what a call of `parallel` or `map` was given: fn, iterables, options and statics. */
import { createRequire } from 'node:module';
import { ourFolder } from '../base/own-files.js';
import { misuse, wrongType } from '../errors/usage.js';
import { closestName } from '../inputs/option-keys.js';
import { checkShow } from '../progress/open.js';
import { poolOptionNames } from './options.js';
import { takesArgument } from './parameters.js';
const reserved = ['show', 'thread', 'pool', 'signal'];
/**
 * @param verb the called function's name, for the messages
 * @param allowsPool whether `thread` and `pool` may be given: not where a pool was chosen already
 */
export function parseArguments(verb, given, allowsPool) {
    const [fn, ...rest] = given;
    if (typeof fn !== 'function')
        throw wrongType('fn', 'a function', fn);
    const options = isOptions(rest.at(-1)) ? rest.pop() : {};
    if (rest.length === 0) {
        const taken = given.length > 1 ? ': a plain object in last place is options' : '';
        throw misuse(`${verb} needs at least one iterable after fn, got none${taken}.`);
    }
    rest.forEach((value, place) => { checkIterable(value, place, rest.length); });
    const { show, thread, pool, signal } = options;
    checkShow(show);
    checkSignal(signal);
    if (thread !== undefined && typeof thread !== 'boolean')
        throw wrongType('thread', 'true or false', thread);
    if (!allowsPool)
        refusePool(verb, options);
    const statics = collectStatics(options);
    if (statics !== undefined)
        checkStatics(statics, fn, rest.length);
    return { fn: fn, iterables: rest, statics, show: show, signal, thread, pool };
}
/** A plain object is options, unless it can be iterated. */
function isOptions(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const object = value;
    if (object[Symbol.iterator] !== undefined || object[Symbol.asyncIterator] !== undefined)
        return false;
    // What everybody writes is known at a glance; lodash, which takes milliseconds to load, is asked about the rest.
    const isLiteral = Object.getPrototypeOf(value) === Object.prototype && !(Symbol.toStringTag in value);
    if (isLiteral)
        return true;
    const isPlainObject = createRequire(ourFolder)('lodash/isPlainObject.js');
    return isPlainObject(value);
}
function checkIterable(value, place, count) {
    const isIterable = typeof value === 'string' ||
        (typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value));
    if (isIterable)
        return;
    throw wrongType(count === 1 ? 'the iterable after fn' : `iterable ${place + 1}`, 'an iterable or an async iterable', value);
}
function checkSignal(signal) {
    // By what it does, not by its class: signals of another realm, or of a polyfill, are as good.
    const isSignal = typeof signal === 'object' && signal !== null && 'aborted' in signal && 'addEventListener' in signal;
    if (signal !== undefined && !isSignal)
        throw wrongType('signal', 'an AbortSignal', signal);
}
function refusePool(verb, options) {
    for (const key of ['thread', 'pool']) {
        if (Object.hasOwn(options, key)) {
            throw misuse(`\`${key}\` is no option of a pool's own ${verb}: the pool is chosen already. It belongs to parallel().`);
        }
    }
}
function collectStatics(options) {
    const names = Object.keys(options).filter((key) => !reserved.includes(key));
    if (names.length === 0)
        return undefined;
    // fromEntries defines: a key named __proto__ stays a key.
    return Object.fromEntries(names.map((name) => [name, options[name]]));
}
/** Finds keys that were meant for us: only where fn could not take them, since any name may be a static's. */
function checkStatics(statics, fn, items) {
    for (const name of Object.keys(statics)) {
        const meant = poolOptionNames.includes(name) ? `pool: { ${name} }` : closestName(name, reserved);
        if (meant === undefined || takesArgument(fn, items))
            continue;
        throw misuse(`The option \`${name}\` would be a static argument, but fn takes no argument after its ${items === 1 ? 'item' : `${items} items`}: did you mean \`${meant}\`?`);
    }
}
//# sourceMappingURL=arguments.js.map