/** Tests that a refusal shows the lines of the function where it happens, with a mark. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { encode } from '../../src/closures/index.js';
import { EncodeError } from '../../src/errors/kinds.js';
const db = { name: 'main', socket: new Socket() };
test('five lines around the use of the variable, in the innermost function of the way', () => {
    function save(row) {
        const text = row.trim();
        const name = db.name;
        if (text !== '') {
            return db.socket.write(name);
        }
        const last = text;
        return last;
    }
    const [sentence, empty, place, ...lines] = refusalOf((row) => save(row));
    assert.match(sentence ?? '', /^Cannot send value to a worker: .*property `socket`: a Socket cannot travel\. .*\.$/);
    assert.equal(empty, '');
    assert.match(place ?? '', /^ {2}.*refusals\.test\.ts:\d+:\d+$/);
    assert.deepEqual(lines.map((line) => line.replace(/\d+/, 'N')), [
        '    N |   const name = db.name;',
        "    N |   if (text !== '') {",
        '  > N |     return db.socket.write(name);',
        lines[3],
        '    N |   }',
        '    N |   const last = text;',
        '',
    ]);
    assert.equal(lines[3]?.indexOf('^'), lines[2]?.indexOf('db.socket'));
});
test('the place is that of the use, as stack frames say it where nothing was compiled', () => {
    const url = pathToFileURL(fileURLToPath(new URL('plain.js', import.meta.url))).href;
    const fn = vm.runInThisContext('(function (socket) {\n\n  return () => { throw new Error(typeof socket); };\n})', url);
    const thrown = catchError(fn(db.socket)).stack?.match(/:(\d+):(\d+)/);
    const place = /:(\d+):(\d+)$/.exec(refusalOf(fn(db.socket))[2] ?? '');
    assert.equal(place?.[1], thrown?.[1]);
    assert.equal(Number(place?.[2]), Number(thrown?.[2]) + 'new Error(typeof '.length);
});
test('the place is in what was written, where a source map tells', () => {
    const fn = () => JSON.stringify(db.socket);
    const written = readFileSync(new URL('../../../test/closures/refusals.test.ts', import.meta.url), 'utf8').split('\n');
    const line = written.findIndex((text) => text.includes('const fn = (): unknown'));
    const [, , place, ...lines] = refusalOf(fn);
    assert.match(place ?? '', new RegExp(`refusals\\.test\\.ts:${line + 1}:${written[line].indexOf('db.socket') + 1}$`, 'u'));
    assert.ok(lines[0]?.endsWith(written[line].trim()), lines[0]);
});
test('what a function takes from around it is marked where it stands', () => {
    const { arrow } = new (class {
        x = 1;
        arrow = () => {
            const one = 1;
            return one + this.x;
        };
    })();
    const lines = refusalOf(arrow);
    const marked = lines.findIndex((line) => line.startsWith('  > '));
    assert.match(lines[marked] ?? '', /return one \+ this\.x;/);
    assert.equal(lines[marked + 1]?.indexOf('^'), lines[marked]?.indexOf('this'));
});
test('of minified code only what stands around the spot, also without a file', () => {
    const socket = db.socket;
    const body = `${'x+1;'.repeat(500)}socket;${'x+1;'.repeat(500)}`;
    const fn = vm.runInThisContext(`(socket)=>(x)=>{${body}}`);
    const lines = refusalOf(fn(socket));
    const [code = '', mark = ''] = lines.slice(-3);
    assert.ok(code.length < 120, code);
    assert.equal(code.indexOf('socket'), mark.indexOf('^'));
});
test('functions of a file show its path in CommonJS', () => {
    const file = fileURLToPath(new URL('plain.cjs', import.meta.url));
    const make = vm.runInThisContext('(function (socket) {\n\n  return () => socket;\n})', pathToFileURL(file).href);
    assert.equal(refusalOf(make(db.socket))[2], `  ${file}:3:16`);
});
test('data that cannot travel has no lines to show', () => {
    assert.equal(refusalOf({ list: [db.socket] }).length, 1);
});
function refusalOf(value) {
    const error = catchError(() => encode(value));
    assert.ok(error instanceof EncodeError);
    return error.message.split('\n');
}
function catchError(run) {
    try {
        run();
    }
    catch (error) {
        return error;
    }
    throw new Error('nothing was thrown');
}
//# sourceMappingURL=refusals.test.js.map