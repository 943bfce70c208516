/** Watches what a thread does with its results: which of them are copied, and what becomes of arrays that are kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ThreadPool } from '../../src/index.js';

export const length = 131_072;
export type Samples = Float64Array<ArrayBuffer>;
export type Kept = typeof globalThis & { kept: Samples[]; copies: number; buffer?: ArrayBuffer };
export type Make = (shape: { length: number; seed: number }) => Samples;
export const shapes = Array.from({ length: 6 }, (_, seed) => ({ length, seed }));

let folder: string | undefined;
let count = 0;
/** What a file with this text exports. */
export async function loadAll(text: string, extension = 'mjs'): Promise<{ make: Make; spoil: () => void }> {
  folder ??= makeFolder();
  const file = join(folder, `m${count++}.${extension}`);
  writeFileSync(file, text);
  return await import(pathToFileURL(file).href) as { make: Make; spoil: () => void };
}

export async function load(text: string, extension?: string): Promise<Make> {
  return (await loadAll(text, extension)).make;
}

/** A setup that counts how often a part of a buffer is copied, which is how results are. */
export function countCopies(): void {
  const world = globalThis as Kept;
  const { slice } = ArrayBuffer.prototype;
  world.copies = 0;
  world.kept = [];
  ArrayBuffer.prototype.slice = function (...args) {
    world.copies += 1;
    return slice.apply(this, args);
  };
}

/** Calls fn for each item, in one thread; tells how many results were copied, and how long the arrays are that were kept. */
export async function watch<T, R>(fn: (item: T) => R, items: readonly T[], setup = countCopies): Promise<{ results: R[]; copies: number; kept: number[] }> {
  await using pool = new ThreadPool({ workers: 1, chunk: 1, setup });
  const results = await pool.map(fn, items) as R[];
  const [told] = await pool.map(() => ({
    copies: (globalThis as Kept).copies, kept: (globalThis as Kept).kept.map((one) => one.length),
  }), [0]);
  return { results, ...told! };
}

/** Not at once: workers import this file, too. */
function makeFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'parathos-gifts-'));
  after(() => { rmSync(made, { recursive: true }); });
  return made;
}
