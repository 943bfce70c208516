/** Tests that thrown errors arrive with all that can travel, and that private state does not cost natives their contents. */
import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { after, describe, test } from 'node:test';
import { isNativeError } from 'node:util/types';
import { deserialize, serialize } from 'node:v8';
import { Exchange } from '../../src/closures/index.js';
import { EncodeError } from '../../src/errors/kinds.js';
import { parallel } from '../../src/index.js';
import { startProcess, startThread } from './support/peer.js';
class HttpError extends Error {
    message = 'unset';
    #status;
    constructor(message, status) {
        super(message);
        this.message = message;
        this.#status = status;
    }
    get status() { return this.#status; }
}
class NotFound extends HttpError {
    #path = '/x';
    get path() { return this.#path; }
}
class Stamp extends Date {
    #zone = 1;
    get zone() { return this.#zone; }
}
class Bytes extends Uint8Array {
    #note = 1;
    get note() { return this.#note; }
}
class Pattern extends RegExp {
    #flags = 1;
    get kind() { return this.#flags; }
}
class Raw extends ArrayBuffer {
    #note = 1;
    get note() { return this.#note; }
}
class Amount extends Number {
    #unit = 1;
    get unit() { return this.#unit; }
}
class Name extends String {
    #lang = 1;
    get lang() { return this.#lang; }
}
class List extends Array {
    #sum = 1;
    get sum() { return this.#sum; }
}
class Table extends Map {
    #size = 1;
    get limit() { return this.#size; }
}
class Place extends URL {
    #hits = 1;
    get hits() { return this.#hits; }
}
class Aborted extends DOMException {
    #why = 1;
    get why() { return this.#why; }
}
/** What is made on either side, and how it is looked at on the other. */
const natives = {
    Error: {
        make: () => new HttpError('not here', 404),
        look: (e) => [e.message, e.status, typeof e.stack, e.stack?.includes('not here'), e instanceof HttpError, Object.keys(e)],
        seen: ['not here', 404, 'string', true, true, ['message']],
    },
    'an error of a child class': {
        make: () => new NotFound('gone', 410),
        look: (e) => [e.message, e.status, e.path, e instanceof NotFound, e instanceof HttpError],
        seen: ['gone', 410, '/x', true, true],
    },
    Date: { make: () => new Stamp(5), look: (d) => [d.getTime(), d.zone, d instanceof Stamp], seen: [5, 1, true] },
    Uint8Array: { make: () => new Bytes([1, 2, 3]), look: (b) => [b.length, b[2], b.note, b instanceof Bytes], seen: [3, 3, 1, true] },
    RegExp: { make: () => new Pattern('a+', 'gi'), look: (p) => [p.source, p.flags, p.kind, p.test('xAa'), p.lastIndex], seen: ['a+', 'gi', 1, true, 3] },
    ArrayBuffer: { make: () => new Raw(8), look: (r) => [r.byteLength, r.note], seen: [8, 1] },
    Number: { make: () => new Amount(7), look: (a) => [a.valueOf() + 1, a.unit], seen: [8, 1] },
    String: { make: () => new Name('ab'), look: (n) => [n.length, n.toUpperCase(), n.lang], seen: [2, 'AB', 1] },
    Array: { make: () => List.of(1, 2), look: (l) => [[...l], l.sum, l instanceof List], seen: [[1, 2], 1, true] },
    Map: { make: () => new Table([['a', 1]]), look: (t) => [[...t], t.limit], seen: [[['a', 1]], 1] },
    URL: { make: () => new Place('https://x.org/a'), look: (p) => [p.href, p.hits], seen: ['https://x.org/a', 1] },
    DOMException: { make: () => new Aborted('m', 'AbortError'), look: (a) => [a.message, a.name, a.why], seen: ['m', 'AbortError', 1] },
};
describe('natives with private state keep their contents', () => {
    const peers = [startProcess([]), startThread()];
    after(() => peers.forEach((peer) => peer.close()));
    for (const peer of peers) {
        for (const [name, { make, look, seen }] of Object.entries(natives)) {
            test(`${name}, to a ${peer.via}`, async () => {
                assert.deepEqual(await peer.open().call(look, [make()]), seen);
            });
            test(`${name}, back from a ${peer.via}, and there again`, async () => {
                const run = peer.open();
                const came = await run.call(make);
                assert.deepEqual(look(came), seen);
                assert.deepEqual(await run.call(look, [await run.call(make)]), seen);
            });
        }
    }
    test('an error stays one by nature, and its parent need not run', async () => {
        const copy = await pass(new HttpError('not here', 404));
        assert.ok(isNativeError(copy));
        class Strict extends Error {
            constructor(options) { super(options.text); }
        }
        class Late extends Strict {
            #ms = 9;
            get ms() { return this.#ms; }
        }
        const late = await pass(new Late({ text: 'late' }));
        assert.deepEqual([late.message, late.ms, late.constructor.name], ['late', 9, 'Late']);
    });
    test('also when their class is frozen and known from before', async () => {
        class Fixed extends Error {
            #x = 1;
            get x() { return this.#x; }
        }
        Object.freeze(Fixed);
        const [here, there] = [new Exchange('c', 'process'), new Exchange('w1', 'process')];
        await there.decode(clone(here.encode(Fixed, 'fn', { remember: true }).body));
        const { value } = await there.decode(clone(here.encode(new Fixed('kept'), 'item 0').body));
        assert.deepEqual([value.message, value.x], ['kept', 1]);
    });
});
describe('what cannot travel inside a thrown value does not take the value with it', () => {
    const refusal = (error) => {
        assert.ok(error instanceof EncodeError);
        return error.path;
    };
    test('a field is replaced by the reason, and all others arrive', async () => {
        const socket = new Socket();
        const thrown = Object.assign(new TypeError('HTTP 500: the reason', { cause: { socket, text: 'kept' } }), {
            code: 'E_HTTP', response: socket, list: [1, socket, Promise.resolve()], map: new Map([['s', socket]]), get: () => socket,
        });
        const came = await pass(thrown);
        assert.ok(came instanceof TypeError);
        assert.deepEqual([came.message, came.code, came.stack, came.cause.text, came.list[0]], [thrown.message, 'E_HTTP', thrown.stack, 'kept', 1]);
        const { message } = came.response;
        assert.match(message, /^Cannot send an error back to the caller: error → .*: a Socket cannot travel\. /);
        assert.ok([came.response, came.cause.socket, came.list[1], came.map.get('s'), came.get()].every((one) => one === came.response));
        assert.deepEqual(refusal(came.list[2]), ['error', 'property `list`', 'item 2']);
    });
    test('where its class or prototype cannot travel, the whole of it is replaced', async () => {
        const { arrow } = new (class {
            x = 1;
            arrow = () => this.x;
        })();
        const proto = { arrow };
        class Odd extends Response {
        }
        const odd = Object.create(Odd.prototype);
        const thrown = Object.assign(new Error('kept'), { arrow, child: Object.create(proto), odd, Odd });
        const came = await pass(thrown);
        assert.equal(came.message, 'kept');
        assert.deepEqual(refusal(came.arrow).slice(0, 2), ['error', 'property `arrow`']);
        assert.deepEqual(refusal(came.odd), ['error', 'property `odd`']);
        assert.deepEqual(refusal(came.child.arrow).slice(0, 1), ['error']);
    });
    test('a class that is replaced as a field still counts where an instance needs it', async () => {
        const make = () => {
            class Outer {
                static #secret = 1;
                x = 1;
                static Inner = class {
                    read() { return Outer.#secret; }
                };
            }
            return Outer.Inner;
        };
        const Inner = make();
        const came = await pass(Object.assign(new Error('kept'), { Inner, one: new Inner(), two: [new Inner()] }));
        assert.equal(came.message, 'kept');
        refusal(came.Inner);
        refusal(came.one);
        refusal(came.two[0]);
    });
    test('a thrown value that cannot travel itself is the refusal, and without lenience so is any', () => {
        const there = new Exchange('w1', 'process');
        const expected = { name: 'EncodeError', message: /^Cannot send an error back to the caller: error: a Promise cannot travel\./, path: ['error'] };
        assert.throws(() => there.encode(Promise.resolve(), 'error', { lenient: true }), expected);
        assert.throws(() => there.encode({ p: Promise.resolve() }, 'error'), { path: ['error', 'property `p`'] });
    });
    for (const thread of [false, true]) {
        test(`through a real run in ${thread ? 'threads' : 'processes'}`, async () => {
            const fn = (status) => {
                throw Object.assign(new HttpError('the reason', status), { response: new Response('x') });
            };
            const error = await parallel(fn, [500], { thread }).then(() => undefined, (reason) => reason);
            assert.ok(error instanceof HttpError);
            assert.deepEqual([error.message, error.status], ['the reason', 500]);
            assert.match(String(error.stack), /errors-and-natives\.test/);
            assert.deepEqual(refusal(error.response), ['error', 'property `response`']);
        });
    }
});
describe('a stack of the user is a property like any other', () => {
    for (const stack of [null, 7, { frames: ['a'] }, undefined, 'own text']) {
        test(`stack = ${JSON.stringify(stack)}`, async () => {
            const error = new RangeError('kept');
            error.stack = stack;
            for (const there of [await pass(error), await pass({ error }).then((all) => all.error)]) {
                const { message, stack: came } = there;
                assert.ok(there instanceof RangeError);
                assert.deepEqual([message, came], ['kept', stack]);
                assert.equal(Object.keys(there).length, 0);
            }
        });
    }
    test('an object that took a stack is no error, and keeps it', async () => {
        const failure = { code: 5 };
        Error.captureStackTrace(failure);
        const came = await pass(failure);
        assert.deepEqual([came.code, came.stack, Object.keys(came)], [5, failure.stack, ['code']]);
    });
});
function clone(body) {
    return deserialize(serialize(body));
}
/** What arrives in the caller when the value is thrown in a worker. */
async function pass(thrown) {
    const { body } = new Exchange('w1', 'process').encode(thrown, 'error', { lenient: true });
    return (await new Exchange('c', 'process').decode(clone(body))).value;
}
//# sourceMappingURL=errors-and-natives.test.js.map