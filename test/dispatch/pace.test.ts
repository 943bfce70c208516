/** The pace of a function is remembered by its text, for so many functions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMsPerTask } from '../../src/dispatch/brief.js';
import { Paces } from '../../src/dispatch/pace.js';

const make = (): ((x: number) => number) => (x) => Math.abs(x);

test('a function written in the call is known again by its text', () => {
  const paces = new Paces();
  paces.of(make()).msPerTask = 7;
  assert.equal(paces.of(make()).msPerTask, 7);
  assert.equal(paces.of((x: number) => Math.abs(x + 2)).msPerTask, undefined);
});

test('bound and native functions look alike, and are not mixed up', () => {
  const paces = new Paces();
  paces.of(make().bind(null)).msPerTask = 7;
  assert.equal(paces.of(Math.sqrt).msPerTask, undefined);
  assert.equal(paces.of(make().bind(null)).msPerTask, undefined);
});

test('beyond a number the first is forgotten', () => {
  const paces = new Paces();
  paces.of(make()).msPerTask = 7;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  for (let count = 0; count < 200; count++) paces.of(new Function(`return ${count}`) as () => unknown);
  assert.equal(paces.of(make()).msPerTask, undefined);
});

test('a function that neither calls nor loops is guessed to be brief, and no other', () => {
  const brief = ['(x) => x + 1', 'x => x * 2 + 0.5', '({ a, b }) => a < b ? a : { a, b: [b] }', '(x, y) => x.length - y[0]', '() => 7', '(x) => (x + 1) * (x - 1)', 'σ => σ * 2'];
  const others = [
    '(x) => f(x)', '(x) => { for (;;); }', '(x) => { while (x) x -= 1; }', 'async (x) => x', '(x) => `${x}`', '(x) => tag`a`', '(x) => new Y',
    '(x) => [...x]', '(x) => x ** 9n', '(x) => 9n * x', '(x) => x?.(1)', '(x) => a in x', 'function (x) { return x; }', 'x => import("y")', '(x) => (0, f)(x)', '(n) => σ(n)', '(x) => f/**/(x)', '(x) => f\\u{6f}(x)', '(x) => x[0](1)', '(x) => y?.(x)', '(x) => ((f) => f)(x)',
    `(x) => ${'x + '.repeat(80)} 1`,
  ];
  assert.deepEqual(brief.filter((text) => guessMsPerTask(text) === undefined), []);
  assert.deepEqual(others.filter((text) => guessMsPerTask(text) !== undefined), []);
});
