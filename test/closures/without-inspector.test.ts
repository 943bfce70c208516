/** Tests where V8's inspector or the parser is missing: what captures nothing travels, all else is refused, and nothing is lost in silence. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { runProgram } from '../helpers/program.js';

const folder = mkdtempSync(join(tmpdir(), 'parathos-inspector-'));
const preload = join(folder, 'hide.cjs');
// As in runtimes that are not made of V8: the module is there in name only, or not at all.
writeFileSync(preload, `
  const { Module } = require('node:module');
  const { _load } = Module;
  Module._load = function (name, ...rest) {
    if (/^(node:)?inspector$/.test(name)) throw new Error('node:inspector is not there');
    return Reflect.apply(_load, this, [name, ...rest]);
  };
`);
after(() => rmSync(folder, { recursive: true, force: true }));

const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
// From Node 26.12 on, worker processes need it for their pipes.
const net = process.allowedNodeEnvironmentFlags.has('--allow-net') ? ['--allow-net'] : [];
const ways: Readonly<Record<string, readonly string[]>> = {
  'under the permission model': [flag, '--allow-fs-read=*', '--allow-fs-write=*', '--allow-worker', '--allow-child-process', ...net, '--no-warnings'],
  'in a runtime without it': ['--require', preload],
};

for (const [way, execArgv] of Object.entries(ways)) {
  describe(way, () => {
    test('functions that capture nothing, imports and data travel', async () => {
      const { stdout, stderr, code } = await runProgram(`
        import { join } from 'node:path';
        import { parallel } from 'parathos';
        import { decode, encode } from 'parathos/closures';
        class Point { constructor() { this.x = 1; } two() { return this.x * 2; } }
        const point = await decode(encode(new Point()));
        const text = (await decode(encode([join, (x) => Math.max(x, 2)]))).map((fn, i) => (i === 0 ? fn === join : fn(1)));
        const runs = [];
        for (const thread of [false, true]) runs.push(await parallel((x, { factor }) => x * factor, [1, 2], { factor: 3, thread, pool: { workers: 1 } }));
        console.log(JSON.stringify([point.two(), text, runs]));
      `, { execArgv });
      assert.equal(code, 0, stderr);
      assert.deepEqual(JSON.parse(stdout), [2, [true, 2], [[3, 6], [3, 6]]]);
    });

    test('what cannot be seen is refused, with the remedy', async () => {
      const { stdout, stderr, code } = await runProgram(`
        import { encode } from 'parathos/closures';
        const offset = 1;
        class Secret { #x = 1; get x() { return this.#x; } }
        class Counter { static #count = 1; static next() { return (Counter.#count += 1); } }
        const things = { variable: (x) => x + offset, privates: new Secret(), statics: Counter, bound: ((x) => x).bind(null, 1), proxy: new Proxy({}, {}) };
        const told = Object.entries(things).map(([name, thing]) => {
          try {
            encode(thing);
            return name + ' went';
          } catch (error) {
            return [error.code, error.message.includes("V8's inspector"), error.message.includes('--permission')].join();
          }
        });
        console.log(JSON.stringify(told));
      `, { execArgv });
      assert.equal(code, 0, stderr);
      assert.deepEqual(JSON.parse(stdout), Array(5).fill('PARATHOS_ENCODE,true,true'));
    });
  });
}

test('where the parser is not installed, that is what is said', async () => {
  const { stdout } = await runProgram(`
    import Module from 'node:module';
    const find = Module._resolveFilename;
    Module._resolveFilename = (name, ...rest) => {
      if (name === 'acorn') throw Object.assign(new Error("Cannot find module 'acorn'"), { code: 'MODULE_NOT_FOUND' });
      return find(name, ...rest);
    };
    const { parallel } = await import('parathos');
    const settings = { offset: 1 };
    const error = await parallel((x) => x + settings.offset, [1]).catch((reason) => reason);
    console.log(error.code, error.message);`);
  assert.equal(stdout, "MODULE_NOT_FOUND Cannot find module 'acorn'\n");
});
