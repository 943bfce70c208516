/** Tries the benchmark itself at tiny sizes: every contestant must give right results and a time. Speed is not asserted. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { contestants } from '../scripts/bench/contestants.js';
import type { Result } from '../scripts/bench/report.js';
import { workloads } from '../scripts/bench/workloads.js';
import { runProgram } from './helpers/program.js';

const main = new URL('../scripts/bench/main.js', import.meta.url);

test('the benchmark measures every contestant at every workload', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parathos-bench-'));
  try {
    const out = join(folder, 'results', 'bench.json');
    const { code, stdout, stderr } = await runProgram(main, {
      args: ['--quick', '--workers', '2', '--out', out],
      timeoutMs: 240_000,
    });
    assert.equal(code, 0, stderr);
    const { results, rounds } = JSON.parse(readFileSync(out, 'utf8')) as { results: Result[]; rounds: number };
    assert.equal(rounds, 1);
    const expected = Object.keys(workloads).flatMap((workload) => Object.keys(contestants).map((name) => `${workload} ${name}`));
    assert.deepEqual(results.map(({ workload, contestant }) => `${workload} ${contestant}`).sort(), expected.sort());
    for (const { workload, contestant, median, programMs, toSerial, toBestPeer } of results) {
      const numbers = [median, programMs, toSerial, toBestPeer];
      assert.ok(numbers.every((number) => number !== null && number > 0), `${workload} ${contestant}: ${numbers.join(', ')}`);
    }
    for (const name of Object.keys(workloads)) assert.ok(stdout.includes(`### ${name}:`), stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the benchmark refuses names and counts that it does not know', async () => {
  const wrongName = await runProgram(main, { args: ['--only', 'serial,pathos'] });
  assert.equal(wrongName.code, 1);
  assert.match(wrongName.stderr, /There is no 'pathos'/);
  const wrongCount = await runProgram(main, { args: ['--rounds', '0'] });
  assert.equal(wrongCount.code, 1);
  assert.match(wrongCount.stderr, /--rounds must be a whole number from 1, not '0'/);
});
