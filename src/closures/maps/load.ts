/** Reads source maps, as Node does, also where Node has none: of files that were loaded while it did not look for them. */
import { readFileSync } from 'node:fs';
import { SourceMap, findSourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import { isAbsolute } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toUrl } from '../module-url.js';
import { inFile } from './travel.js';

/** Only the last one is kept: maps can be large, and are asked for in rows. */
let last: { readonly key: string; readonly map: SourceMap | undefined } | undefined;

/** The map of a file; undefined where it cannot be read. Its sources are whole URLs. */
export function loadMap(file: string, mapUrl: string): SourceMap | undefined {
  const key = `${file}\n${mapUrl}`;
  if (last?.key !== key) last = { key, map: findSourceMap(toUrl(file)) ?? readMap(toUrl(file), mapUrl) };
  return last.map;
}

/** What a file says of its map in a comment near its end. */
export function readOwnMapUrl(fileUrl: string): string | undefined {
  return [...readFileSync(fileURLToPath(fileUrl), 'utf8').matchAll(/\/[*/]#\s+sourceMappingURL=(\S+)/gu)].at(-1)?.[1];
}

function readMap(fileUrl: string, mapUrl: string): SourceMap | undefined {
  try {
    const url = mapUrl === inFile ? readOwnMapUrl(fileUrl) : mapUrl;
    if (url === undefined) return undefined;
    const base = url.startsWith('data:') ? fileUrl : new URL(url, fileUrl).href;
    const payload = JSON.parse(url.startsWith('data:') ? readDataUrl(url) : readFileSync(fileURLToPath(base), 'utf8')) as SourceMapPayload;
    const sources = payload.sources.map((source) => findSource(`${(payload.sourceRoot as string | undefined) ?? ''}${source}`, base));
    return new SourceMap({ ...payload, sources, sourceRoot: '' });
  } catch {
    return undefined;
  }
}

function readDataUrl(url: string): string {
  const comma = url.indexOf(',');
  const data = url.slice(comma + 1);
  return url.slice(0, comma).endsWith(';base64') ? Buffer.from(data, 'base64').toString('utf8') : decodeURIComponent(data);
}

function findSource(source: string, base: string): string {
  return isAbsolute(source) ? pathToFileURL(source).href : new URL(source, base).href;
}
