/** What came out: medians, their ratios, and how they print. */
import { contestants } from './contestants.js';
import type { Sample } from './fresh-process.js';
import { workloads } from './workloads.js';

export interface Result {
  readonly workload: string;
  readonly contestant: string;
  readonly unit: string;
  readonly median: number;
  readonly samples: readonly number[];
  /** Median of the whole program's time, workers ended, as seen from outside. */
  readonly programMs: number;
  /** Times as long as the serial loop of the same benchmark; null when that did not run. */
  readonly toSerial: number | null;
  /** Times as long as the best of the other libraries. */
  readonly toBestPeer: number | null;
}

/** Samples by workload, then by contestant. */
export type Samples = ReadonlyMap<string, ReadonlyMap<string, readonly Sample[]>>;

export function summarize(samples: Samples): Result[] {
  return [...samples].flatMap(([workload, byContestant]) => {
    const medians = new Map([...byContestant].map(([name, taken]) => [name, median(taken.map(({ value }) => value))]));
    const serial = medians.get('serial') ?? NaN;
    const peers = [...medians].filter(([name]) => contestants[name]?.role === 'peer').map(([, value]) => value);
    return [...byContestant].map(([contestant, taken]) => {
      const value = medians.get(contestant) ?? NaN;
      return {
        workload,
        contestant,
        unit: workloads[workload]?.unit ?? '',
        median: value,
        samples: taken.map((sample) => sample.value),
        programMs: median(taken.map(({ programMs }) => programMs)),
        toSerial: finiteOrNull(value / serial),
        toBestPeer: finiteOrNull(value / Math.min(...peers)),
      };
    });
  });
}

/** A table per workload, in Markdown, so that it can be kept as it is. */
export function formatTables(results: readonly Result[]): string {
  const names = [...new Set(results.map(({ workload }) => workload))];
  return names.map((name) => formatTable(name, results.filter(({ workload }) => workload === name))).join('\n\n');
}

function formatTable(name: string, results: readonly Result[]): string {
  const header = ['', results[0]?.unit ?? '', '× serial loop', '× best peer', 'spread'];
  const rows = [...results]
    .sort((a, b) => a.median - b.median)
    .map(({ contestant, median: value, samples, toSerial, toBestPeer }) => {
      const spread = `${formatNumber(Math.min(...samples))}–${formatNumber(Math.max(...samples))}`;
      return [contestant, formatNumber(value), formatRatio(toSerial), formatRatio(toBestPeer), spread];
    });
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const pad = (row: readonly string[]): string => {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
    return `| ${cells.join(' | ')} |`;
  };
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [`### ${workloads[name]?.title ?? name}`, '', pad(header), rule, ...rows.map(pad)].join('\n');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

function formatNumber(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function formatRatio(ratio: number | null): string {
  return ratio === null ? '–' : `${formatNumber(ratio)}×`;
}

function finiteOrNull(value: number): number | null {
  // Infinity is what the minimum of no peers gives, and its ratio is 0.
  return Number.isFinite(value) && value > 0 ? value : null;
}
