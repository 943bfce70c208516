/** The benchmark: every contestant at every workload, in rounds, each time in a fresh process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contestants, type Entry } from './contestants.js';
import type { Setting } from './fresh-process.js';
import { textsVariable, writeTexts } from './inputs.js';
import { findPython, type Python } from './python.js';
import { summarize } from './report.js';
import { runRounds, type Samples } from './rounds.js';
import { readSettings, type Settings } from './settings.js';
import { formatTables } from './tables.js';
import { hasTerminal } from './terminal.js';

try {
  const settings = readSettings(process.argv.slice(2));
  const python = findPython(settings.python);
  const left = settings.contestants.filter((name) => !canRun(contestants[name]!, python));
  const startedAt = performance.now();
  const here = settings.contestants.filter((name) => !left.includes(name));
  const samples = await measureAll({ ...settings, contestants: here }, python);
  report(settings, { samples, left, python, minutes: (performance.now() - startedAt) / 60_000 });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function canRun({ language, file, variant }: Entry, python: Python | undefined): boolean {
  if (variant === 'terminal') return hasTerminal();
  return language === 'node' || (python !== undefined && (file !== 'joblib' || python.hasJoblib));
}

async function measureAll(settings: Settings, python: Python | undefined): Promise<Samples> {
  const folder = mkdtempSync(join(tmpdir(), 'parathos-bench-'));
  try {
    const texts = join(folder, 'texts');
    writeTexts(texts, settings.isQuick);
    // What tells programs that nobody is watching must not reach those that run on a terminal.
    // Node 20 reads this file of certificates at each start, 30 ms of it: all who start processes would seem alike slow.
    const { CI: _ci, NODE_EXTRA_CA_CERTS: _certificates, ...inherited } = process.env;
    const env = { ...inherited, TERM: 'xterm-256color', PARATHOS_WORKERS: String(settings.workers), [textsVariable]: texts };
    const { workers, isQuick } = settings;
    const setting: Setting = { workers, isQuick, python: python?.executable ?? '', folder, env };
    // On stderr and overwritten, so that stdout holds the tables alone.
    const tell = (text: string): void => { if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`); };
    const samples = await runRounds(settings, setting, tell);
    tell('');
    return samples;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Outcome {
  readonly samples: Samples;
  /** Contestants that this machine lacks something for. */
  readonly left: readonly string[];
  readonly python: Python | undefined;
  readonly minutes: number;
}

function report({ rounds, workers, isQuick, out }: Settings, { samples, left, python, minutes }: Outcome): void {
  const results = summarize(samples, isQuick);
  const date = new Date().toISOString().slice(0, 10);
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? '', platform: process.platform };
  const languages = { node: process.version, python: python?.version ?? null };
  const conditions = { date, ...languages, ...machine, workers, rounds, isQuick, minutes };
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ ...conditions, leftOut: left, results }, null, 2)}\n`);
  const versions = `Node ${process.versions.node}${python === undefined ? '' : `, Python ${python.version}`}`;
  console.log(`${date}, ${versions}, ${String(machine.cores)} cores, ${String(workers)} workers, median of ${String(rounds)}`);
  const lacking = left.length === 0 ? '' : ` Left out, since this machine lacks what they need: ${left.join(', ')}.`;
  console.log(`${minutes.toFixed(1)} minutes.${lacking}\n`);
  console.log(formatTables(results));
}
