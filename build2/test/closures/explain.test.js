/** Tests what explain() tells of a value: parts, sizes, references, and refusals in place of errors. */
import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { encode, explain } from '../../src/closures/index.js';
/** The parts by their steps. */
function partsOf(told) {
    return Object.fromEntries(told.parts.map((part) => [part.step, part]));
}
describe('explain', () => {
    const offset = 2;
    const table = new Float64Array(1000);
    let count = 0;
    const helper = (x) => x + offset + table[0];
    const fn = (x) => {
        count += helper(x);
        return join(String(offset), String(count));
    };
    test('names each captured variable, with what it is and how it travels', () => {
        const told = explain(fn);
        const parts = partsOf(told);
        assert.match(told.what, /^function `fn` \(.*explain\.test\.ts:\d+:\d+\)$/);
        assert.deepEqual(Object.keys(parts).sort(), ['count', 'helper', 'join', 'offset'].map((name) => `captured variable \`${name}\``));
        assert.equal(parts['captured variable `offset`']?.what, '2');
        assert.equal(parts['captured variable `join`']?.travels, 'by reference');
        assert.match(parts['captured variable `join`'].what, /`join` of (?:node:)?path/);
        assert.match(parts['captured variable `helper`']?.what ?? '', /^function `helper`/);
        assert.deepEqual(told.refusals, []);
    });
    test('counts the bytes of each part, and of the whole about as many as a message has', () => {
        const told = explain(fn);
        const helperBytes = partsOf(told)['captured variable `helper`']?.bytes ?? 0;
        assert.ok(helperBytes > 8000 && helperBytes < told.bytes, `${helperBytes} of ${told.bytes}`);
        const { byteLength } = encode(fn);
        assert.ok(told.bytes > byteLength * 0.8 && told.bytes < byteLength * 1.2, `${told.bytes}, ${byteLength} in truth`);
    });
    test('notes what is assigned', () => {
        assert.deepEqual(explain(fn).notes, ['assigns to `count`: there it is a copy']);
    });
    test('says where something travels already', () => {
        const shared = { deep: [1] };
        const one = () => Object.keys(shared);
        const both = () => [one(), Object.keys(shared)];
        const [first, second] = explain(both).parts.flatMap((part) => [part, ...part.parts]).filter(({ step }) => step.includes('shared'));
        assert.equal([first?.bytes, second?.bytes].filter((bytes) => bytes === 0).length, 1);
        assert.match([first, second].map((part) => part?.notes.join()).join(), /the same as value → .*`shared`/);
    });
    test('shows of an object that only the properties that are read go', () => {
        const config = { rate: { low: 1 }, socket: new Socket() };
        const told = explain(() => config.rate);
        assert.deepEqual(told.refusals, []);
        assert.deepEqual(told.parts[0]?.notes, ['only what is read of it']);
        assert.deepEqual(told.parts[0].parts.map(({ step }) => step), ['property `rate`']);
    });
    test('never throws: what cannot travel is in its place in the tree, with path and remedy', () => {
        const db = { socket: new Socket() };
        const told = explain({ save: () => db.socket, wait: [Promise.resolve()], arrow: new (class {
                x = 1;
                arrow = () => this.x;
            })().arrow });
        assert.equal(told.travels, 'by value');
        const byReason = Object.fromEntries(told.refusals.map(({ reason, path, remedy }) => [reason, { path, remedy }]));
        assert.deepEqual(byReason['a Socket cannot travel']?.path, ['value', 'property `save`', 'captured variable `db`', 'property `socket`']);
        assert.deepEqual(byReason['a Promise cannot travel'], {
            path: ['value', 'property `wait`', 'item 0'],
            remedy: 'Await it first, and send what it gives.',
        });
        assert.equal(told.refusals.length, 3);
        const arrow = partsOf(told)['property `arrow`'];
        assert.match(arrow?.refusal?.reason ?? '', /`this` around it/);
        assert.deepEqual([arrow?.travels, arrow?.bytes], ['not at all', 0]);
    });
    test('what throws when it is read is told as refused, too', () => {
        const odd = { get [Symbol.for('parathos.local')]() { throw new Error('no look'); } };
        assert.match(explain({ odd }).refusals[0]?.reason ?? '', /reading it threw Error: no look/);
    });
    test('prints as a tree', () => {
        const told = explain({ list: [{ a: Symbol('s') }], f: Math.max, bad: Promise.resolve() });
        assert.equal(inspect(told), String(told));
        assert.equal(String(told).replace(/\d+ B/g, 'N B'), [
            'value: object — by value, N B',
            '├─ property `list`: array of 1 — by value, N B',
            '│  └─ item 0: object — by value, N B',
            '│     └─ property `a`: Symbol(s) — by value, N B',
            '├─ property `f`: the global `Math.max` — by reference, N B',
            '└─ property `bad`: Promise — not at all: a Promise cannot travel',
            '',
            'value → property `bad`: a Promise cannot travel.',
            'Await it first, and send what it gives.',
        ].join('\n'));
    });
    test('long and deep trees are cut where they are printed, and complete as objects', () => {
        const wide = Array.from({ length: 500 }, () => ({ s: Symbol.iterator }));
        assert.equal(explain(wide).parts.length, 500);
        assert.match(String(explain(wide)), /└─ … 488 more, \d/);
        let deep = { fn: Math.max };
        for (let level = 0; level < 20_000; level += 1)
            deep = { deep };
        assert.ok(String(explain(deep)).split('\n').length < 30);
    });
    test('primitives, and what only threads share', () => {
        assert.equal(String(explain(5)), 'value: 5 — by value, 2 B');
        const shared = new SharedArrayBuffer(8);
        assert.equal(explain(shared).travels, 'not at all');
        assert.equal(explain(shared, { thread: true }).travels, 'by reference');
    });
});
//# sourceMappingURL=explain.test.js.map