/** Tests what it takes to send a function again: what never changes is not asked for anew, what may change always is. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { Exchange } from '../../src/closures/index.js';
import type { Graph } from '../../src/closures/nodes.js';

declare const parathosLate: number;

type AnyFunction = (...args: never[]) => unknown;

function encode(fn: AnyFunction): Graph['nodes'][number] {
  const { graph } = new Exchange('c', 'process').encode(fn, 'fn', { remember: true }).body as { graph: Graph };
  return graph.nodes[0]!;
}

function call(fn: AnyFunction, ...args: unknown[]): unknown {
  const { body } = new Exchange('c', 'process').encode(fn, 'fn', { remember: true });
  const { value } = new Exchange('w', 'process').decode(body) as { value: AnyFunction };
  return Reflect.apply(value, undefined, args);
}

/** How often V8's inspector is asked something while the work is done. */
function countQuestions(work: () => void): number {
  const original = Session.prototype.post as unknown;
  let count = 0;
  Session.prototype.post = function (this: Session, ...args: unknown[]) {
    count += 1;
    Reflect.apply(original as AnyFunction, this, args);
  };
  try {
    work();
  } finally {
    Session.prototype.post = original as typeof Session.prototype.post;
  }
  return count;
}

/** A module that is not the entry point: its exports go by reference, all else by value. */
async function withModule<T>(text: string, use: (module: T) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parathos-again-'));
  try {
    const file = join(folder, 'lib.mjs');
    writeFileSync(file, text);
    use(await import(pathToFileURL(file).href) as T);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a function that was sent before', () => {
  test('is not looked into again where it captures nothing', () => {
    const fn = (x: number): number => x + 1;
    assert.equal(call(fn, 1), 2);
    assert.equal(countQuestions(() => { assert.equal(call(fn, 1), 2); }), 0);
  });

  test('is asked about by one question where it uses globals alone', () => {
    const fn = (x: number): number => Math.max(x, 2);
    assert.equal(call(fn, 1), 2);
    assert.equal(countQuestions(() => { assert.equal(call(fn, 1), 2); }), 1);
  });

  test('brings what a script has put before a global since', () => {
    const fn = (): unknown => typeof parathosLate === 'undefined' ? undefined : parathosLate;
    assert.equal(call(fn), undefined);
    assert.equal(call(fn), undefined);
    runInThisContext('let parathosLate = 1;');
    assert.equal(call(fn), 1);
    runInThisContext('parathosLate = 2;');
    assert.equal(call(fn), 2);
  });

  test('brings what `eval` has put before a global since', () => {
    const steps = runInThisContext('(function* (text) { const fn = () => Math.max(1, 2); yield fn; eval(text); yield fn; })') as (text: string) => Generator<AnyFunction>;
    const [first, second] = [steps('var Math = { max: () => 7 };'), steps('')].map((step) => ({ step, fn: step.next().value as AnyFunction }));
    for (const { fn } of [first!, second!]) assert.deepEqual([call(fn), call(fn)], [2, 2]);
    for (const { step } of [first!, second!]) step.next();
    assert.deepEqual([first!.fn(), second!.fn()], [7, 2]);
    assert.deepEqual([call(first!.fn), call(second!.fn)], [7, 2]);
  });

  test('is not looked into again where its module exports others', async () => {
    await withModule<{ read(): AnyFunction }>('const fn = (x) => x + 1; export function read() { return fn; }', ({ read }) => {
      const fn = read();
      assert.equal(encode(fn).type, 'function');
      assert.equal(countQuestions(() => { assert.equal(encode(fn).type, 'function'); }), 0);
    });
  });

  test('is the same message in the next run, and another one once anything about it has changed', () => {
    const pairOf = (fn: AnyFunction): Graph => {
      const { body } = new Exchange('c', 'process').encode([fn, undefined], () => 'fn', { remember: true });
      return (body as { graph: Graph }).graph;
    };
    const changes: Record<string, (fn: AnyFunction) => unknown> = {
      property: (fn) => Object.assign(fn, { unit: 'm' }),
      symbol: (fn) => Object.assign(fn, { [Symbol.iterator]: 1 }),
      name: (fn) => Object.defineProperty(fn, 'name', { value: 'other' }),
      'a name to be written': (fn) => Object.defineProperty(fn, 'name', { writable: true }),
      'no name': (fn) => Reflect.deleteProperty(fn, 'name'),
      'another property for the name': (fn) => Reflect.deleteProperty(fn, 'name') && Object.assign(fn, { unit: 'm' }),
      prototype: (fn) => Object.setPrototypeOf(fn, Array.prototype) as unknown,
      frozen: (fn) => Object.freeze(fn),
    };
    for (const [what, change] of Object.entries(changes)) {
      const fn = (x: number): number => x + 1;
      pairOf(fn);
      assert.equal(pairOf(fn), pairOf(fn));
      const unchanged = pairOf(fn);
      change(fn);
      assert.notDeepEqual(pairOf(fn), unchanged, what);
      assert.notDeepEqual(pairOf(fn), unchanged, what);
    }
  });

  test('is named anew in a run that has named something before', () => {
    const fn = (x: number): number => x + 1;
    const first = new Exchange('c', 'process');
    first.encode([fn, undefined], () => 'fn', { remember: true });
    const { body } = first.encode([fn, undefined], () => 'fn', { remember: true }) as { body: { graph: Graph } };
    assert.equal(body.graph.nodes[1]?.type, 'known');
    const next = new Exchange('c', 'process');
    next.encode([() => 1, undefined], () => 'fn', { remember: true });
    const [, node] = (next.encode([fn, undefined], () => 'fn', { remember: true }).body as { graph: Graph }).graph.nodes;
    assert.equal(node?.type === 'function' ? node.id : undefined, 'c:2');
  });

  test('is the caller\'s own when it comes back, in the next run too', async () => {
    const fn = (x: number): number => x + 1;
    for (let run = 0; run < 2; run++) {
      const caller = new Exchange('c', 'process');
      const worker = new Exchange('w', 'process');
      const { value } = await worker.decode(caller.encode([fn, undefined], () => 'fn', { remember: true }).body) as { value: unknown[] };
      const back = await caller.decode(worker.encode(value[0], 'result').body);
      assert.equal(back.value, fn);
    }
  });

  test('stands where it stood, and is as strict', () => {
    const fn = (x: number): number => x + 1;
    const sloppy = runInThisContext('(function () { return this; })') as AnyFunction;
    for (const one of [fn, sloppy]) assert.deepEqual(encode(one), encode(one));
    assert.equal(call(sloppy), globalThis);
  });

  test('brings the values of now', () => {
    let offset = 1;
    const fn = (x: number): number => x + offset;
    assert.equal(call(fn, 1), 2);
    offset = 2;
    assert.equal(call(fn, 1), 3);
  });

  test('brings a variable that has been declared since', () => {
    const fn = (): number => late;
    assert.throws(() => call(fn), { name: 'ReferenceError' });
    const late = 3;
    assert.equal(call(fn), 3);
  });

  test('brings the properties that it has got since', () => {
    const fn = Object.assign((x: number): number => x + 1, { unit: 'm' });
    call(fn, 1);
    fn.unit = 'km';
    const { body } = new Exchange('c', 'process').encode(fn, 'fn');
    const { value } = new Exchange('w', 'process').decode(body) as { value: typeof fn };
    assert.equal(value.unit, 'km');
  });

  test('goes by reference from when its module exports it', async () => {
    interface Late { read(): AnyFunction; publish(): void }
    const text = 'const fn = (x) => x + 1; export let late; export function read() { return fn; } export function publish() { late = fn; }';
    await withModule<Late>(text, ({ read, publish }) => {
      const fn = read();
      assert.equal(encode(fn).type, 'function');
      assert.equal(encode(fn).type, 'function');
      publish();
      assert.equal(encode(fn).type, 'reference');
    });
  });

  for (const [how, text] of Object.entries({
    'a loop': 'export let late = 1; const fn = () => 1; export const read = () => fn; export const publish = () => { for (late of [fn]); };',
    'a pattern': 'export let late = 1; const fn = () => 1; export const read = () => fn; export const publish = () => { [late] = [fn]; };',
    'eval': 'export let late = 1; const fn = () => 1; export const read = () => fn; export const publish = () => eval("late = fn");',
  })) {
    test(`is found to be exported by ${how}`, async () => {
      interface Late { read(): AnyFunction; publish(): void }
      await withModule<Late>(text, ({ read, publish }) => {
        const fn = read();
        assert.equal(encode(fn).type, 'function');
        publish();
        assert.equal(encode(fn).type, 'reference');
      });
    });
  }
});
