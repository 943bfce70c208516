/** Knows where the source map of a file is, and what a message has to say of it: the file itself is never loaded again. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readSourceMaps } from '../../base/source-maps.js';
import type { FileMaps } from '../nodes.js';
import { toUrl } from '../module-url.js';
import { findReadSource, mayTranslate } from '../scripts.js';
import type { ScriptFacts } from '../scripts.js';
import { writeDataUrl } from './segments.js';

/** Stands for a map that the file on disk has in itself. */
export const inFile = 'in-file:';

/** By URL: V8 does not tell whether a file was named by its path. */
const received = new Map<string, string>();
/** By script. */
const found = new Map<string, string | undefined>();
/** Enough of the end of a file to tell whether it speaks of a map. */
const TAIL_BYTES = 4096;

/** The URL to send along with a function of this file; undefined where there is no map, or no use of one. */
export function chooseMapUrl(file: string, script: ScriptFacts | undefined): string | undefined {
  return readSourceMaps()?.enabled === true ? findFileMap(file, script) : undefined;
}

/** The URL of a file's map, or that the file has it in itself. Undefined for files without a map. */
export function findFileMap(file: string, script: ScriptFacts | undefined): string | undefined {
  const told = received.get(toUrl(file));
  if (told !== undefined || script === undefined) return told;
  const { scriptId, url } = script;
  if (!found.has(scriptId)) found.set(scriptId, readTail(url) ?? findLoaded(script));
  return found.get(scriptId);
}

/** Keeps what a message says. Gives the files that were not known like this before. */
export function noteFileMaps(maps: FileMaps): string[] {
  const news = maps.filter(([file, url]) => received.get(toUrl(file)) !== url);
  for (const [file, url] of news) received.set(toUrl(file), url);
  return news.map(([file]) => file);
}

/** What a loader made of a file is nowhere on disk: its map has to travel as a whole. */
function findLoaded(script: ScriptFacts): string | undefined {
  // Node has the map too, but takes all of it apart before it gives it away.
  const url = findComment(findReadSource(script) ?? '');
  if (url?.startsWith('data:') === true) return url;
  const map = findSourceMap(script.url);
  return map === undefined ? undefined : writeDataUrl(map.payload);
}

/** What the file says near its end, if it is what runs. */
function readTail(url: string): string | undefined {
  if (mayTranslate() || !/^file:.*\.[cm]?js$/u.test(url)) return undefined;
  let file: number | undefined;
  try {
    file = openSync(fileURLToPath(url), 'r');
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    return judgeTail(bytes.toString('latin1'));
  } catch {
    // No such file: the script came from elsewhere.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function judgeTail(tail: string): string | undefined {
  const url = findComment(tail);
  if (url !== undefined) return url.startsWith('data:') ? inFile : url;
  // The inside of a long map: who reads the whole file will see.
  return /^[\w+/=]{1000,}\s/u.test(`${tail}\n`) ? inFile : undefined;
}

function findComment(text: string): string | undefined {
  return [...text.matchAll(/\/[*/]#\s+sourceMappingURL=(\S+)/gu)].at(-1)?.[1];
}
