/** Tests how the source maps of files travel with functions, when they are read, and what is made of them for rewritten text. */
import assert from 'node:assert/strict';
import { SourceMap } from 'node:module';
import { describe, test } from 'node:test';
import { applyEdits, listPieces, standFor } from '../../src/closures/edits.js';
import { SegmentWriter } from '../../src/closures/maps/segments.js';
import { findOffset, findPosition } from '../../src/closures/position.js';
import { runProgram } from '../helpers/program.js';
const maps = { execArgv: ['--enable-source-maps'], env: { NODE_NO_WARNINGS: '1' } };
/** The end of a program that says its third line is line 100 of `written.ts`. */
const map = { version: 3, sources: ['written.ts'], names: [], mappings: ';;AAmGA' };
const mapUrl = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
describe('what a message says of a map', () => {
    const encoded = (end) => `
    import { Exchange } from '${new URL('../../src/closures/exchange.js', import.meta.url).href}';
    const fn = () => 1;
    const [name] = (new Exchange('c', 'process').encode(() => fn(), 'fn').body.graph.maps ?? []).map(([file, url]) => url);
    console.log(name);
${end}`;
    test('is the name that the file gives', async () => {
        const { stdout } = await runProgram(encoded('//# sourceMappingURL=program.mjs.map'), { ...maps, fileName: 'program.js' });
        assert.equal(stdout, 'program.mjs.map\n');
    });
    test('is that the file has it in itself, however long it is', async () => {
        for (const length of [100, 100_000]) {
            const end = `//# sourceMappingURL=data:application/json;base64,${'A'.repeat(length)}\n`;
            assert.equal((await runProgram(encoded(end), { ...maps, fileName: 'program.js' })).stdout, 'in-file:\n');
        }
    });
    test('is nothing where there is none, or where nobody would read it', async () => {
        assert.equal((await runProgram(encoded(''), maps)).stdout, 'undefined\n');
        assert.equal((await runProgram(encoded('//# sourceMappingURL=program.mjs.map'))).stdout, 'undefined\n');
    });
});
for (const thread of [false, true]) {
    const options = `{ thread: ${String(thread)}, pool: { workers: 1 } }`;
    describe(thread ? 'in threads' : 'in processes', () => {
        test('a map is read when somebody looks at a stack, and not before', async () => {
            const { stdout } = await runProgram(`import { parallel } from 'parathos';
        const watched = () => Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace')?.get !== undefined;
        const fn = () => { const { stack } = new Error('x'); return [watched(), /written.ts:\\d+/.exec(stack)?.[0], watched()]; };
        const before = () => [watched(), new Error('x') instanceof Error, watched()];
        console.log(JSON.stringify([await parallel(before, [1], ${options}), await parallel(fn, [1], ${options})]));
//# sourceMappingURL=${mapUrl}`, { ...maps, fileName: 'program.js' });
            assert.deepEqual(JSON.parse(stdout), [[[true, true, true]], [[false, 'written.ts:100', false]]]);
        });
        test('what the user makes of stacks is left to them', async () => {
            const { stdout } = await runProgram(`import { parallel } from 'parathos';
        const fn = () => {
          const usual = Error.prepareStackTrace;
          Error.prepareStackTrace = (error, sites) => sites.length > 0;
          const own = new Error('x').stack;
          Error.prepareStackTrace = usual;
          return [own, typeof new Error('x').stack];
        };
        console.log(JSON.stringify(await parallel(fn, [1], ${options})));
//# sourceMappingURL=${mapUrl}`, { ...maps, fileName: 'program.js' });
            assert.equal(stdout, '[[true,"string"]]\n');
        });
        test('workers that run already follow the caller when it switches source maps on and off', async () => {
            const { stdout } = await runProgram(`import { ProcessPool, ThreadPool } from 'parathos';
        const pool = new ${thread ? 'ThreadPool' : 'ProcessPool'}({ workers: 1 });
        const isOn = () => process.sourceMapsEnabled;
        const seen = [];
        for (const on of [false, true, true, false, true]) {
          process.setSourceMapsEnabled(on);
          seen.push(...await pool.map(isOn, [1]));
        }
        // What the user's code switches in a worker is not switched back.
        seen.push(...await pool.map(() => { process.setSourceMapsEnabled(false); return isOn(); }, [1]));
        seen.push(...await pool.map(isOn, [1]));
        await pool.terminate();
        console.log(JSON.stringify(seen));`);
            assert.equal(stdout, '[false,true,true,false,true,false,false]\n');
        });
    });
}
describe('rewritten text', () => {
    const text = 'class A extends B {\n  #x = 1; m() {}\n}';
    const edits = [{ start: 16, end: 17, text: '$long' }, { start: 27, end: 28, text: '(1)' }];
    test('is known by its pieces', () => {
        const edited = applyEdits(text, edits);
        assert.equal(edited, 'class A extends $long {\n  #x = (1); m() {}\n}');
        for (const { from, to, length } of listPieces(text, edits))
            assert.equal(edited.slice(to, to + length), text.slice(from, from + length));
        assert.equal(listPieces(text, edits).reduce((sum, { length }) => sum + length, 0), text.length - 2);
    });
    test('takes as many columns as before, where it can', () => {
        assert.equal(standFor('static x = 1;', ';'), `;${' '.repeat(12)}`);
        assert.equal(standFor('{\n  a();\n}', 'void 0'), 'void 0 \n      \n ');
    });
    test('places are offsets, and offsets places', () => {
        const start = { line: 7, column: 12 };
        for (let at = 0; at < text.length; at += 1)
            assert.equal(findOffset(start, text, findPosition(start, text, at)), at);
    });
});
test('a map that is written is read as the same', () => {
    const writer = new SegmentWriter();
    const entries = Array.from({ length: 40 }, (_, index) => ({
        place: { line: 3 + Math.floor(index / 8) * 2, column: (index % 8) * 37 },
        originalSource: `file:///${['a', 'b', 'c'][index % 3]}.ts`,
        originalLine: (index * 7919) % 1000,
        originalColumn: (index * 104_729) % 500,
        ...(index % 4 === 0 ? { name: `name${String(index % 8)}` } : {}),
    }));
    for (const { place, ...entry } of entries)
        writer.add(place, entry);
    const payload = JSON.parse(Buffer.from(writer.toUrl().split(',')[1], 'base64').toString());
    const read = new SourceMap(payload);
    for (const { place, originalSource, originalLine, originalColumn, ...rest } of entries) {
        const found = read.findEntry(place.line, place.column + 1);
        assert.deepEqual([found.originalSource, found.originalLine, found.originalColumn], [originalSource, originalLine, originalColumn]);
        if ('name' in rest)
            assert.equal(found.name, rest.name);
    }
});
//# sourceMappingURL=source-maps.test.js.map