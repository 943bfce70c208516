/** Finds what was written where compiled code stands: for messages that show lines of the user's. */
import { readFileSync } from 'node:fs';
import type { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Place } from '../place.js';
import { findPosition } from '../position.js';
import { toUrl } from '../module-url.js';
import { loadMap } from './load.js';
import { findFileMap } from './travel.js';

/** Lines and columns count from zero. */
export interface Original {
  /** As stack frames show it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** All lines of the file, if it can be read. */
  readonly lines: readonly string[] | undefined;
}

/** What was written at an offset of a function's text; undefined where that is what runs. */
export function findOriginal(place: Place, text: string, at: number): Original | undefined {
  const mapUrl = findFileMap(place.file, place.script);
  if (mapUrl === undefined) return findStripped(place, text, at);
  const map = loadMap(place.file, mapUrl);
  if (map === undefined) return undefined;
  const { line, column } = findPosition(place, text, at);
  const entry = map.findEntry(line, column);
  // Where a line has no entry, that of a line before is given.
  if (!('originalSource' in entry) || entry.generatedLine !== line || typeof entry.originalSource !== 'string') return undefined;
  const { originalSource: source, originalLine, originalColumn } = entry;
  const file = source.startsWith('file:') ? fileURLToPath(source) : source;
  return { file, line: originalLine, column: originalColumn, lines: readLines(source, map) };
}

/** Node itself replaces types by spaces: what was written stands in the file at the same place. */
function findStripped(place: Place, text: string, at: number): Original | undefined {
  if (!/\.[cm]?ts$/u.test(place.file)) return undefined;
  const { line, column } = findPosition(place, text, at);
  const lines = readLines(toUrl(place.file));
  const compiled = text.slice(0, at).split('\n').at(-1) ?? '';
  const written = lines?.[line]?.slice(column - compiled.length, column) ?? '';
  return isStripped(compiled, written) ? { file: place.file, line, column, lines } : undefined;
}

function isStripped(compiled: string, written: string): boolean {
  if (written.length !== compiled.length) return false;
  for (let at = 0; at < compiled.length; at += 1) {
    if (compiled[at] !== written[at] && compiled[at] !== ' ' && compiled[at] !== ';') return false;
  }
  return true;
}

function readLines(source: string, map?: SourceMap): string[] | undefined {
  const contents = map?.payload.sourcesContent as readonly (string | null)[] | undefined;
  const content = contents?.[map?.payload.sources.indexOf(source) ?? -1];
  try {
    return (content ?? readFileSync(fileURLToPath(source), 'utf8')).split(/\r?\n/u);
  } catch {
    return undefined;
  }
}
