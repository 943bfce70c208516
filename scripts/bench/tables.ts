/** The results as Markdown: a table for each workload, and one that says where we stand. */
import { contestants } from './contestants.js';
import type { Result } from './report.js';
import { workloads } from './workloads.js';

const unknown = '–';

export function formatTables(results: readonly Result[]): string {
  const names = [...new Set(results.map(({ workload }) => workload))];
  const tables = names.map((name) => formatWorkload(name, results.filter(({ workload }) => workload === name)));
  return [...tables, formatSummary(names, results)].join('\n\n');
}

function formatWorkload(name: string, results: readonly Result[]): string {
  const { title, unit, isLessInPython } = workloads[name]!;
  const header = [
    '', unit, '× serial', '× by hand', '× best peer', '× unshown', 'pause ms', 'grown MiB', 'program ms', 'spread',
  ];
  const rows = [...results].sort((a, b) => a.median - b.median).map((result) => [
    result.contestant + (result.tasks < result.countsAs ? ' *' : ''),
    formatNumber(result.median),
    formatRatio(result.toSerial),
    formatRatio(result.toBound),
    formatRatio(result.toBestPeer),
    formatRatio(result.toUnshown),
    formatNumber(result.pauseMs),
    formatNumber(result.grownMib),
    formatNumber(result.programMs),
    `${formatNumber(Math.min(...result.samples))} to ${formatNumber(Math.max(...result.samples))}`,
  ]);
  const scaled = results.find(({ tasks, countsAs }) => tasks < countsAs);
  const note = scaled === undefined ? [] : [
    '', `\\* ran ${scaled.tasks.toLocaleString('en')} of ${scaled.countsAs.toLocaleString('en')}; what follows the start is scaled up.`,
  ];
  const less = isLessInPython === true && results.some(({ contestant }) => contestants[contestant]?.language === 'python') ? [
    '', 'Python computes less here: it is ranked by its ratio to the loop in Python.',
  ] : [];
  return [`### ${name}: ${title}`, '', ...formatTable(header, rows, { isSparse: true }), ...note, ...less].join('\n');
}

/** Ours, in processes and in threads, at each workload where there is someone to compare with. */
function formatSummary(names: readonly string[], results: readonly Result[]): string {
  const header = [
    '', 'rank', 'processes × raw fork', 'threads × raw threads', 'processes × best peer', 'threads × best peer', 'best peer',
  ];
  const rows = names.flatMap((name) => {
    const here = results.filter(({ workload, contestant }) => workload === name && isOurs(contestant));
    const processes = here.find(({ contestant }) => contestants[contestant]?.kind === 'processes');
    const threads = here.find(({ contestant }) => contestants[contestant]?.kind === 'threads');
    const ranks = here.map(({ rank }) => rank).filter((rank) => rank !== null);
    if (ranks.length === 0) return [];
    return [[
      name,
      String(Math.min(...ranks)),
      formatRatio(processes?.toBound ?? null),
      formatRatio(threads?.toBound ?? null),
      formatRatio(processes?.toBestPeer ?? null),
      formatRatio(threads?.toBestPeer ?? null),
      here[0]?.bestPeer ?? unknown,
    ]];
  });
  if (rows.length === 0) return '';
  const compared = rows.filter(([name = '']) => workloads[name]?.isExtra !== true);
  const firsts = compared.filter(([, rank]) => rank === '1').length;
  const verdict = `First among the libraries at ${String(firsts)} of ${String(compared.length)}, extras not counted.`;
  return ['### Summary: parathos among the libraries', '', ...formatTable(header, rows), '', verdict].join('\n');
}

function isOurs(contestant: string): boolean {
  const entry = contestants[contestant];
  return entry?.role === 'parathos' && entry.variant === undefined;
}

/** Columns in which nothing is known are left out where the table is sparse. */
function formatTable(allNames: readonly string[], allRows: readonly (readonly string[])[], { isSparse = false } = {}): string[] {
  const isKept = (_: string, column: number): boolean => !isSparse || allRows.some((row) => row[column] !== unknown);
  const header = allNames.filter(isKept);
  const rows = allRows.map((row) => row.filter(isKept));
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const pad = (row: readonly string[]): string => {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
    return `| ${cells.join(' | ')} |`;
  };
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [pad(header), rule, ...rows.map(pad)];
}

function formatNumber(value: number | null): string {
  if (value === null) return unknown;
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function formatRatio(ratio: number | null): string {
  if (ratio === null) return unknown;
  return `${ratio >= 100 ? ratio.toFixed(0) : ratio < 0.1 ? ratio.toPrecision(1) : ratio.toFixed(2)}×`;
}
