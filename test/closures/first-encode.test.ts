/** Tests what the first function of a program costs and disturbs: no debugger, no session left open, no part of Node loaded. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runProgram } from '../helpers/program.js';

/** Counts what is asked of the inspector, and gathers it in \`asked\`. */
const watch = `
  import { createRequire } from 'node:module';
  const { Session } = createRequire(import.meta.url)('node:inspector');
  const asked = {};
  for (const name of ['connect', 'disconnect', 'post']) {
    const original = Session.prototype[name];
    Session.prototype[name] = function (...args) {
      const what = name === 'post' ? args[0] : name;
      asked[what] = (asked[what] ?? 0) + 1;
      return Reflect.apply(original, this, args);
    };
  }
`;

async function run(program: string, options = {}): Promise<unknown> {
  const { stdout, stderr, code } = await runProgram(program, options);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout.split('\n').findLast((line) => line.startsWith('{')) ?? 'null');
}

describe('to read a function', () => {
  test('takes no debugger where it was written in the file that sends it', async () => {
    const found = await run(`
      ${watch}
      import { join } from 'node:path';
      import { decode, encode } from 'parathos/closures';
      const offset = 2;
      const helper = (x) => x + offset;
      const fn = await decode(encode((x) => join('a', String(helper(x)))));
      console.log(JSON.stringify({ value: fn(1).slice(2), debugger: asked['Debugger.enable'] ?? 0 }));
    `);
    assert.deepEqual(found, { value: '3', debugger: 0 });
  });

  test('takes no debugger where CommonJS exports it', async () => {
    const found = await run(`
      ${watch}
      import { basename } from 'node:path';
      import picomatch from 'picomatch';
      import { decode, encode } from 'parathos/closures';
      const things = [picomatch, picomatch.scan, basename];
      const again = await decode(encode(things));
      console.log(JSON.stringify({ same: again.every((one, i) => one === things[i]), debugger: asked['Debugger.enable'] ?? 0 }));
    `);
    assert.deepEqual(found, { same: true, debugger: 0 });
  });

  test('takes one session, which is closed at the end of the turn', async () => {
    const found = await run(`
      ${watch}
      import { encode } from 'parathos/closures';
      let n = 0;
      const sessions = [];
      for (let turn = 0; turn < 2; turn++) {
        for (let i = 0; i < 3; i++) encode([() => n, { f: () => i }, class { #p = 1; }]);
        sessions.push(asked.connect, asked.disconnect ?? 0);
        await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
        sessions.push(asked.connect, asked.disconnect);
      }
      console.log(JSON.stringify({ sessions }));
    `);
    assert.deepEqual(found, { sessions: [1, 0, 1, 1, 2, 1, 2, 2] });
  });

  test('asks only for where it was written, when it captures nothing and its file is known', async () => {
    const found = await run(`
      ${watch}
      import { encode } from 'parathos/closures';
      encode((x) => x + 1);
      for (const what of Object.keys(asked)) delete asked[what];
      encode((x) => x + 2);
      console.log(JSON.stringify(asked));
    `);
    assert.deepEqual(found, { 'Runtime.evaluate': 1, 'Runtime.getProperties': 1 });
  });

  test('lets go of what it looked at, also in a turn that looks at very much', async () => {
    const found = await run(`
      ${watch}
      import { decode, encode } from 'parathos/closures';
      const fns = Array.from({ length: 1200 }, (_, i) => () => i);
      const again = await decode(encode(fns));
      console.log(JSON.stringify({ right: again.every((fn, i) => fn() === i), released: asked['Runtime.releaseObjectGroup'] }));
    `);
    assert.deepEqual(found, { right: true, released: 2 });
  });

  test('loads no part of Node that the program does not use', async () => {
    const found = await run(`
      import { encode } from 'parathos/closures';
      const config = { rate: 2, log: () => 1 };
      encode((x) => config.log(x) + Math.max(config.rate, 1));
      encode(config);
      const loaded = process.moduleLoadList.filter((name) => /undici\\/undici|webcrypto|http2/.test(name));
      console.log(JSON.stringify({ loaded }));
    `);
    assert.deepEqual(found, { loaded: [] });
  });

  test('knows a global that was loaded in the meantime', async () => {
    const found = await run(`
      import { decode, encode } from 'parathos/closures';
      const log = [() => 1];
      encode({ log });
      const Kind = Headers;
      const fn = await decode(encode(() => Kind));
      console.log(JSON.stringify({ same: fn() === Headers }));
    `);
    assert.deepEqual(found, { same: true });
  });
});

describe('the text of a file', () => {
  test('is what runs, also when the file was written over since', async () => {
    const found = await run(`
      import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
      import { tmpdir } from 'node:os';
      import { join } from 'node:path';
      import { pathToFileURL } from 'node:url';
      const folder = mkdtempSync(join(tmpdir(), 'parathos-'));
      const file = join(folder, 'app.mjs');
      const write = (specifier) => writeFileSync(file, [
        "import { sep as chosen } from '" + specifier + "';",
        "export async function call({ decode, encode }) { return (await decode(encode(() => chosen)))(); }",
      ].join('\\n'));
      writeFileSync(join(folder, 'a.mjs'), "export const sep = { name: 'a' };");
      writeFileSync(join(folder, 'b.mjs'), "export const sep = { name: 'b' };");
      write('./a.mjs');
      const { call } = await import(pathToFileURL(file).href);
      write('./b.mjs');
      const { name } = await call(await import('parathos/closures'));
      rmSync(folder, { recursive: true });
      console.log(JSON.stringify({ name }));
    `);
    assert.deepEqual(found, { name: 'a' });
  });

  test('is read on with an import further down, and past what only looks like one', async () => {
    const found = await run(`
      #!/usr/bin/env node
      // import { join } from 'nowhere';
      /* import { join } from "nowhere" */ 'use strict';
      import first, { sep as separator } from 'node:path'; import 'node:fs';
      import {
        join, // the one that is used
      } from "node:path";
      const text = \`import { basename } from 'nowhere';\`;
      import { decode, encode } from 'parathos/closures';
      const fn = await decode(encode(() => [join('a', 'b') === first.join('a', 'b'), separator, basename('/a/b'), text.length > 5]));
      import { basename } from 'node:path';
      console.log(JSON.stringify({ value: fn().map((x) => typeof x === 'string' && /[/\\\\]/.test(x) ? 'sep' : x) }));
    `.trim().replaceAll('\n      ', '\n'));
    assert.deepEqual(found, { value: [true, 'sep', 'b', true] });
  });
});

describe('others who look into the program are not disturbed', () => {
  test('coverage of V8 counts on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parathos-coverage-'));
    try {
      await run(`
        import { decode, encode } from 'parathos/closures';
        function countMeIn(x) { return x; }
        for (let i = 0; i < 5; i++) countMeIn(i);
        const fn = await decode(encode(() => countMeIn));
        for (let i = 0; i < 7; i++) countMeIn(i);
        console.log(JSON.stringify({ value: fn()(1) }));
      `, { env: { NODE_V8_COVERAGE: folder } });
      const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CoverageReport);
      const counts = reports.flatMap(({ result }) => result.flatMap(({ functions }) => functions))
        .filter(({ functionName }) => functionName === 'countMeIn').map(({ ranges }) => ranges[0]?.count);
      assert.ok(counts.includes(12), String(counts));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a session of the program keeps what it switched on', async () => {
    const found = await run(`
      import inspector from 'node:inspector';
      import { decode, encode } from 'parathos/closures';
      const session = new inspector.Session();
      session.connect();
      const post = (method, params) => new Promise((resolve, reject) =>
        session.post(method, params, (error, result) => (error ? reject(error) : resolve(result))));
      let scriptId = '';
      session.on('Debugger.scriptParsed', ({ params }) => { if (params.url === import.meta.url) ({ scriptId } = params); });
      const logged = [];
      session.on('Runtime.consoleAPICalled', ({ params }) => logged.push(params.type));
      await post('Debugger.enable');
      await post('Runtime.enable');
      await post('Profiler.enable');
      await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
      const { isMainThread } = await import('node:worker_threads');
      const f = await decode(encode(() => isMainThread));
      f();
      console.debug('heard');
      const { scriptSource } = await post('Debugger.getScriptSource', { scriptId });
      const { result } = await post('Profiler.takePreciseCoverage');
      console.log(JSON.stringify({ source: scriptSource.length > 100, logged, covered: result.length > 0 }));
    `);
    assert.deepEqual(found, { source: true, logged: ['debug'], covered: true });
  });
});

interface CoverageReport {
  readonly result: readonly { readonly functions: readonly { readonly functionName: string; readonly ranges: readonly { readonly count: number }[] }[] }[];
}
