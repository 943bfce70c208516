/** Tries the instruments of the chaos program and of the soak: what they look for they must find, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TaskTimeoutError, WorkerCrashError } from '../src/index.js';
import { type CallPlan, planCall } from '../scripts/chaos/call-plan.js';
import { Checker } from '../scripts/chaos/check.js';
import { Figures } from '../scripts/chaos/figures.js';
import { answer, indexOfValue } from '../scripts/chaos/tasks.js';
import { countInnerThreads, countPorts, countThreads, measureKeptPerThread } from '../scripts/soak/nodes-own.js';
import { endWithThreadsInside } from '../scripts/soak/threads-inside.js';
import { findTrend } from '../scripts/soak/trend.js';
import { runProgram } from './helpers/program.js';

const calm: CallPlan = { ...planCall(1, 0, 0), count: 4, reading: 'for await', timeout: undefined };
const recipe = { ...calm.recipe, trouble: undefined, inner: undefined };
const answers = [0, 1, 2, 3].map((at) => answer(at, recipe));

/** What the checker says of these values, in this order, and of how it ended. */
function check(plan: Partial<CallPlan>, values: readonly unknown[], ending: Parameters<Checker['end']>[0]): Figures {
  const figures = new Figures();
  const checker = new Checker({ ...calm, recipe, ...plan }, figures, () => {});
  values.forEach((value, index) => { checker.value(value, plan.reading === 'uimap' ? undefined : index); });
  checker.end(ending, true, undefined);
  return figures;
}

test('the plan of a call follows from the seed, and calls differ', () => {
  assert.deepEqual(planCall(7, 2, 31), planCall(7, 2, 31));
  const plans = Array.from({ length: 400 }, (_, number) => planCall(7, number % 4, number));
  assert.equal(new Set(plans.map((plan) => JSON.stringify({ ...plan, name: '' }))).size, plans.length);
  for (const [key, variants] of [['where', 6], ['reading', 6], ['input', 8]] as const) {
    assert.equal(new Set(plans.map((plan) => plan[key])).size, variants, key);
  }
  const troubles = new Set(plans.map(({ recipe: { trouble } }) => trouble?.kind));
  assert.deepEqual([...troubles].sort(), ['dies', 'dies once', 'never ends', 'throws', 'throws once', undefined]);
});

test('what is right is counted, and nothing else is said of it', () => {
  const figures = check({}, answers, { kind: 'end' });
  assert.deepEqual([figures.tasks, figures.losses, figures.doubles, figures.isSound], [4, 0, 0, true]);
});

test('a value that is missing, wrong, or of another task is a loss', () => {
  assert.equal(check({}, answers.slice(0, 3), { kind: 'end' }).losses, 1);
  assert.equal(check({}, [answers[0], answers[2], answers[1], answers[3]], { kind: 'end' }).losses, 2);
  assert.equal(check({}, [...answers, 'more'], { kind: 'end' }).isSound, false);
  assert.equal(check({}, answers.slice(0, 2), { kind: 'thrown', reason: new Error('not planned') }).losses, 1);
});

test('a value that comes twice is a double', () => {
  assert.equal(check({ reading: 'uimap' }, [...answers, answers[1]], { kind: 'end' }).doubles, 1);
});

test('a value knows its task, whatever form it has', () => {
  for (const result of ['number', 'object', 'point', 'bytes', 'map'] as const) assert.equal(indexOfValue(answer(3, { ...recipe, result })), 3, result);
});

test('a failure must be that of the task that was to fail, after all values before it', () => {
  const throws = { recipe: { ...recipe, trouble: { kind: 'throws', every: 10, rest: 2 } } } as const;
  const dies = { recipe: { ...recipe, trouble: { kind: 'dies', every: 10, rest: 2, by: 'exit(3)' } } } as const;
  const reason = new RangeError('task 2');
  const crash = new WorkerCrashError('', 2, { exitCode: 3, signal: null });
  assert.equal(check(throws, answers.slice(0, 2), { kind: 'thrown', reason }).losses, 0);
  assert.equal(check(throws, answers.slice(0, 1), { kind: 'thrown', reason }).losses, 1);
  assert.equal(check(throws, answers, { kind: 'end' }).losses, 1);
  assert.equal(check(dies, answers.slice(0, 2), { kind: 'thrown', reason: crash }).losses, 0);
  assert.equal(check(dies, answers.slice(0, 2), { kind: 'thrown', reason }).losses, 1);
  assert.equal(check({}, answers.slice(0, 2), { kind: 'thrown', reason: crash }).losses, 1);
});

test('a task that was stopped for too long is late, not lost, where there is a time-out', () => {
  const reason = new TaskTimeoutError(1, 2000);
  const figures = check({ timeout: 2000 }, answers.slice(0, 1), { kind: 'thrown', reason });
  assert.deepEqual([figures.losses, figures.late], [0, 1]);
  assert.equal(check({}, answers.slice(0, 1), { kind: 'thrown', reason }).losses, 1);
});

test('what Node itself keeps of threads in threads is counted, and taken off only where it does', { timeout: 600_000 }, async () => {
  countThreads();
  const before = countPorts();
  for (let count = 0; count < 3; count++) await endWithThreadsInside(4);
  // Those of the last thread are counted when there is another after it.
  assert.equal(countInnerThreads(), 8);
  const kept = countPorts() - before;
  const bytes = measureKeptPerThread();
  assert.ok(bytes < 4000, `${bytes} bytes`);
  assert.equal(kept >= 12, bytes > 500, `${kept} ports, ${bytes} bytes`);
});

test('a level row is level, whatever its noise; a row that rises is not', () => {
  const noise = (place: number): number => ((place * 7919) % 13) - 6;
  const allowance = { absolute: 8, part: 0 };
  const level = Array.from({ length: 60 }, (_, place) => 100 + noise(place));
  assert.equal(findTrend(level, allowance).isLevel, true);
  assert.equal(findTrend(level.with(30, 500).with(59, 500), allowance).isLevel, true, 'single samples far off');
  assert.equal(findTrend(level.map((value, place) => value + Math.min(place, 15) * 10), allowance).isLevel, true, 'it fills up at first');
  const rising = findTrend(level.map((value, place) => value + place / 2), allowance);
  assert.equal(rising.isLevel, false);
  assert.ok(rising.growth > 16 && rising.growth < 24, String(rising.growth));
  assert.equal(findTrend([7], allowance).isLevel, true);
});

for (const name of ['chaos', 'soak']) {
  test(`the command line of ${name} is checked`, async () => {
    const main = new URL(`../scripts/${name}/main.js`, import.meta.url);
    const { code, stderr } = await runProgram(main, { args: ['--seconds', 'ten'] });
    assert.equal(code, 1);
    assert.match(stderr, /--seconds must be a whole number from 1, not 'ten'/);
  });
}
