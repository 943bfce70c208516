/** Says in words what cannot travel, the way to it, and what to do instead. */
import { EncodeError } from '../errors/kinds.js';
/** Thrown where a value is found that cannot travel; the encoder adds the path. */
export class CannotTravel extends Error {
    what;
    remedy;
    at;
    /** @param at where in the text of the function that is refused */
    constructor(what, remedy, at) {
        super(what);
        this.what = what;
        this.remedy = remedy;
        this.at = at;
    }
}
/** For what only V8's inspector shows, where it is not to be had: under `--permission`, and in runtimes without V8. */
export function refuseUnseen(what, at) {
    const why = `${what}, and V8's inspector, which could read that, is not available here`;
    return new CannotTravel(why, 'Pass the value as a static argument instead, or run without `--permission` (or with `--allow-inspector`).', at);
}
/** One step of a path in words. */
export function sayStep(kind, key) {
    switch (kind) {
        case 'property': return `property ${sayKey(key)}`;
        case 'index': return `item ${String(key)}`;
        case 'variable': return `captured variable ${sayKey(key)}`;
        case 'key': return `map key ${String(key)}`;
        case 'entry': return `map value of ${sayKey(key)}`;
        case 'member': return 'an element of the set';
        case 'prototype': return 'its prototype';
        case 'class': return `its class ${sayKey(key)}`;
        case 'parent': return 'the class it extends';
        case 'private': return `private field \`#${String(key)}\``;
        case 'getter': return `getter of ${sayKey(key)}`;
        case 'setter': return `setter of ${sayKey(key)}`;
        case 'self': return 'the `this` it is bound to';
        case 'argument': return `bound argument ${String(key)}`;
        case 'target': return 'what it stands for';
        case 'handler': return 'its proxy handler';
        case 'buffer': return 'its buffer';
        case 'data': return `the data of codec ${sayKey(key)}`;
        case 'symbol': return 'a symbol';
    }
}
/** Roots that are on their way back. */
const leads = new Map([
    ['result', 'Cannot send a result back to the caller'],
    ['error', 'Cannot send an error back to the caller'],
]);
/** The error for a value at the end of `steps`; the first step is the outermost value. `excerpt` shows where it is used. */
export function refuse(steps, found, excerpt) {
    const [root = 'value'] = steps;
    const lead = leads.get(root) ?? `Cannot send ${root} to a worker`;
    const sentence = `${lead}: ${steps.join(' → ')}: ${found.what}. ${found.remedy}`;
    return new EncodeError(excerpt === undefined ? sentence : `${sentence}\n\n${excerpt}\n`, steps);
}
/** What to do about a value of a class that stands for something outside the program's memory. */
export function remedyFor(name) {
    if (name.includes('Promise'))
        return 'Await it first, and send what it gives.';
    if (/^(?:Socket|TLSSocket|Server|TCP|Pipe|ClientRequest|IncomingMessage|ServerResponse|Agent|TLSServer|Http2)/.test(name)) {
        return 'A connection belongs to the process that opened it: open it inside the function, or in `pool: { setup }`, and send the address.';
    }
    if (/Stream|^Readable|^Writable|^Duplex|^Transform|^PassThrough|^FileHandle|^Interface|^Dir$/.test(name)) {
        return 'Open it inside the function, and send the path or the data.';
    }
    if (/^WeakRef|^FinalizationRegistry/.test(name))
        return 'Send the object itself.';
    if (name.startsWith('Weak')) {
        return 'Who looks into it there has other objects: send a Map or a Set. Make a cache on first use (`cache ??= new WeakMap()`). '
            + 'If a package in your bundle keeps it, leave the package external.';
    }
    if (/^(?:Worker|MessagePort|BroadcastChannel|ChildProcess|MessageChannel)$/.test(name)) {
        return 'Workers and ports stay where they were made: return results instead of posting them.';
    }
    if (/Generator|Iterator/.test(name))
        return 'Send the function that makes it, or its values as an array.';
    if (name.startsWith("Abort"))
        return 'Pass it as the option `signal`, which reaches the whole run.';
    if (/^Timeout|^Immediate/.test(name))
        return 'Start the timer inside the function.';
    return 'Make it inside the function, and send what it is made from.';
}
/** 'a Socket', 'an Upload', 'a URL'. */
export function withArticle(name) {
    return `${/^(?:[AEIO]|U(?!R))/.test(name) ? 'an' : 'a'} ${name}`;
}
function sayKey(key) {
    return `\`${typeof key === 'symbol' ? `[${key.description ?? 'symbol'}]` : String(key)}\``;
}
//# sourceMappingURL=refusal.js.map