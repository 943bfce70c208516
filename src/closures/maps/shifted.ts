/**
 * Keeps stacks right where a function was rewritten to be made again: what stands behind an edit has other columns.
 *
 * Where each statement has a line of its own that hardly shows. In minified code, and in what tsx makes of a file, all
 * stands on one line. So with source maps such a function runs under a script name of its own, which no stack shows,
 * and gets a map of its own.
 */
import { listPieces } from '../edits.js';
import { planFunction } from '../function-plan.js';
import type { FunctionNode } from '../nodes.js';
import { findOffset, findPosition } from '../position.js';
import type { Position } from '../position.js';
import { toUrl } from '../module-url.js';
import { loadMap } from './load.js';
import { SegmentWriter } from './segments.js';
import { findFileMap } from './travel.js';

type Shifted = Pick<FunctionNode, 'line' | 'column' | 'text'> & { readonly file: string; readonly original: string; readonly hydrates: boolean };

const scripts = new Map<string, Shifted>();
/** As many as there may be functions that are kept compiled. */
const MAX_SCRIPTS = 5000;
let count = 0;

/** The name to run a function under, with source maps: that of its file, if its columns are right or it has no map. */
export function nameScript({ file, original, text, line, column, hydrates = false }: FunctionNode): string | undefined {
  if (file === undefined || original === undefined || findFileMap(file, undefined) === undefined) return file;
  if (scripts.size >= MAX_SCRIPTS) scripts.clear();
  const name = `${toUrl(file)}?parathos-${String((count += 1))}`;
  scripts.set(name, { file, original, text, line, column, hydrates });
  return name;
}

/** For a place in such a script: the file, and the place in it. */
export function findUnshifted(script: string, place: Position): (Position & { readonly file: string }) | undefined {
  const shifted = scripts.get(script);
  if (shifted === undefined) return undefined;
  const offset = findOffset(shifted, shifted.text, place);
  const piece = listPiecesOf(shifted).findLast(({ to }) => to <= offset);
  const before = piece === undefined ? 0 : piece.from + Math.min(offset - piece.to, piece.length);
  return { file: shifted.file, ...findPosition(shifted, shifted.original, before) };
}

/** The map of such a script, as a `data:` URL. Undefined for other scripts. */
export function makeMapUrl(script: string): string | undefined {
  const shifted = scripts.get(script);
  const mapUrl = shifted === undefined ? undefined : findFileMap(shifted.file, undefined);
  const map = shifted === undefined || mapUrl === undefined ? undefined : loadMap(shifted.file, mapUrl);
  if (shifted === undefined || map === undefined) return undefined;
  const writer = new SegmentWriter();
  for (const { from, to, length } of listPiecesOf(shifted)) {
    let { line, column } = findPosition(shifted, shifted.original, from);
    let here = findPosition(shifted, shifted.text, to);
    for (const letter of shifted.original.slice(from, from + length).split('')) {
      writer.add(here, map.findEntry(line, column));
      const isBreak = letter === '\n';
      [line, column] = isBreak ? [line + 1, 0] : [line, column + 1];
      here = isBreak ? { line: here.line + 1, column: 0 } : { line: here.line, column: here.column + 1 };
    }
  }
  return writer.toUrl();
}

function listPiecesOf({ original, hydrates }: Shifted): ReturnType<typeof listPieces> {
  const plan = planFunction(original);
  return listPieces(original, (hydrates ? plan?.hydratingEdits : plan?.edits) ?? []);
}
