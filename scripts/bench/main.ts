/** The benchmark: every contestant at every workload, in rounds, each time in a fresh process. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { measureOnce, type Sample } from './fresh-process.js';
import { formatTables, summarize } from './report.js';
import { readSettings, type Settings } from './settings.js';
import { workloads } from './workloads.js';

try {
  const settings = readSettings(process.argv.slice(2));
  const { rounds, workers, isQuick, out } = settings;
  const results = summarize(await runRounds(settings));
  const conditions = { date: new Date().toISOString().slice(0, 10), node: process.version, cores: cpus().length, workers, rounds, isQuick };
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ ...conditions, results }, null, 2)}\n`);
  const rest = `${String(workers)} workers, median of ${String(rounds)}`;
  console.log(`${conditions.date}, Node ${process.versions.node}, ${String(conditions.cores)} cores, ${rest}\n`);
  console.log(formatTables(results));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

// In rounds, not one contestant after the other: what else the machine does then falls on all of them alike.
async function runRounds({ rounds, workers, isQuick, ...chosen }: Settings): Promise<Map<string, Map<string, Sample[]>>> {
  const samples = new Map(
    chosen.workloads.map((name) => [name, new Map(chosen.contestants.map((contestant): [string, Sample[]] => [contestant, []]))]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [name, byContestant] of samples) {
      const workload = workloads[name];
      if (workload === undefined) continue;
      for (const [contestant, taken] of byContestant) {
        // On stderr and overwritten, so that stdout holds the tables alone.
        if (process.stderr.isTTY) process.stderr.write(`\r\x1b[Kround ${String(round + 1)} of ${String(rounds)}: ${name}, ${contestant}`);
        taken.push(await measureOnce({ contestant, workload: [name, workload], workers, isQuick }));
      }
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  return samples;
}
