/** Tries the benchmark itself at tiny sizes: every contestant must give right results and a time. Speed is not asserted. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fingerprint } from '../scripts/bench/answer.js';
import { contestants } from '../scripts/bench/contestants.js';
import type { Sample } from '../scripts/bench/fresh-process.js';
import { type Result, summarize } from '../scripts/bench/report.js';
import { takesPart, workloads } from '../scripts/bench/workloads.js';
import { runProgram } from './helpers/program.js';

const main = new URL('../scripts/bench/main.js', import.meta.url);

interface Output {
  readonly results: Result[];
  readonly rounds: number;
  readonly leftOut: readonly string[];
  readonly stdout: string;
}

async function runBenchmark(...only: readonly string[]): Promise<Output> {
  const folder = mkdtempSync(join(tmpdir(), 'parathos-bench-'));
  try {
    const out = join(folder, 'results', 'bench.json');
    const args = ['--quick', '--workers', '2', '--out', out, '--only', only.join(',')];
    const { code, stdout, stderr } = await runProgram(main, { args, timeoutMs: 600_000 });
    assert.equal(code, 0, stderr);
    return { ...(JSON.parse(readFileSync(out, 'utf8')) as Omit<Output, 'stdout'>), stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the benchmark measures every contestant', async () => {
  const { results, rounds, leftOut, stdout } = await runBenchmark('static-naive', 'stream');
  assert.equal(rounds, 1);
  const usual = Object.keys(contestants).filter((name) => contestants[name]!.variant === undefined && !leftOut.includes(name));
  const expected = ['static-naive', 'stream'].flatMap((workload) => usual.map((name) => `${workload} ${name}`));
  assert.deepEqual(results.map(({ workload, contestant }) => `${workload} ${contestant}`).sort(), expected.sort());
  assert.ok(usual.length >= 10, usual.join(', '));
  for (const { workload, contestant, median, programMs, toSerial, toBestPeer, rank } of results) {
    const numbers = [median, programMs, toSerial, toBestPeer];
    assert.ok(numbers.every((number) => number !== null && number > 0), `${workload} ${contestant}: ${numbers.join(', ')}`);
    assert.equal(rank !== null, ['parathos', 'peer'].includes(contestants[contestant]!.role));
  }
  assert.match(stdout, /First among the libraries at \d of 2/);
});

test('the benchmark measures every workload', async () => {
  const chosen = Object.keys(contestants).filter((name) => {
    const { role, kind, variant } = contestants[name]!;
    return role === 'serial' || variant === 'encode' || (role === 'parathos' && kind === 'threads');
  });
  const { results, leftOut, stdout } = await runBenchmark(...chosen);
  for (const [name, workload] of Object.entries(workloads)) {
    const expected = chosen.filter((contestant) => !leftOut.includes(contestant) && takesPart(workload, contestants[contestant]!));
    const measured = results.filter((result) => result.workload === name).map(({ contestant }) => contestant);
    assert.deepEqual(measured, expected, name);
    assert.ok(stdout.includes(`### ${name}: ${workload.title}`), stdout);
  }
});

test('the answers of two contestants are equal only where the results and their order are', () => {
  const different = [
    [1, 2], [2, 1], [1, 2, 0], [new Float64Array([1, 2])], [new Float64Array([1, 3])], ['1', '2'], [{ a: 1 }], [{ a: 2 }],
    [new Map([['a', 1], ['b', 2]])], [new Map([['a', 2], ['b', 1]])], [],
  ];
  assert.equal(new Set(different.map(fingerprint)).size, different.length);
  assert.equal(fingerprint([new Map([['a', 1], ['b', 2]])]), fingerprint([new Map([['b', 2], ['a', 1]])]));
});

test('medians are compared with the loop in the same language, with workers of the same kind, and among the libraries', () => {
  const of = (value: number): Sample[] =>
    [{ value, elapsedMs: value, programMs: value, importMs: 0, pauseMs: null, grownMib: null, answer: '' }];
  const samples = new Map([['tiny', new Map([
    ['serial', of(1)], ['python-serial', of(2)], ['raw-threads', of(10)], ['raw-fork', of(20)],
    ['parathos-threads', of(15)], ['parathos-processes', of(25)], ['piscina', of(30)], ['multiprocessing', of(20)],
  ])]]);
  const results = new Map(summarize(samples, false).map((result) => [result.contestant, result]));
  const ratios = (name: string): unknown[] => {
    const { toSerial, toBound, toBestPeer, rank } = results.get(name)!;
    return [toSerial, toBound, toBestPeer, rank];
  };
  assert.deepEqual(ratios('parathos-threads'), [15, 1.5, 0.75, 1]);
  assert.deepEqual(ratios('parathos-processes'), [25, 1.25, 1.25, 3]);
  assert.deepEqual(ratios('multiprocessing'), [10, null, 1, 2]);
  assert.deepEqual(ratios('serial'), [1, 0.1, 0.05, null]);
  assert.deepEqual([results.get('piscina')!.tasks, results.get('piscina')!.countsAs], [10_000, 1_000_000]);
});

test('where Python computes less, its libraries are ranked by their ratio to its own loop', () => {
  const of = (value: number): Sample[] =>
    [{ value, elapsedMs: value, programMs: value, importMs: 0, pauseMs: null, grownMib: null, answer: '' }];
  const taken = new Map([['serial', of(100)], ['python-serial', of(20)], ['parathos-threads', of(60)], ['multiprocessing', of(15)]]);
  const rankIn = (workload: string): unknown[] => {
    const ours = summarize(new Map([[workload, taken]]), false).find(({ contestant }) => contestant === 'parathos-threads')!;
    return [ours.rank, ours.toBestPeer];
  };
  assert.deepEqual(rankIn('fib'), [1, 0.8]);
  assert.deepEqual(rankIn('objects'), [2, 4]);
});

test('the benchmark refuses names and counts that it does not know', async () => {
  const wrongName = await runProgram(main, { args: ['--only', 'serial,pathos'] });
  assert.equal(wrongName.code, 1);
  assert.match(wrongName.stderr, /There is no 'pathos'/);
  const wrongCount = await runProgram(main, { args: ['--rounds', '0'] });
  assert.equal(wrongCount.code, 1);
  assert.match(wrongCount.stderr, /--rounds must be a whole number from 1, not '0'/);
});
