/** The items of the workloads: made before the clock starts, the same in every process. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillArray, slices } from './tasks.js';

export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** 64 MiB, or little for a trial run. */
export function arrayLength(isQuick: boolean): number {
  return isQuick ? slices * 16 : 2 ** 23;
}

export function makeSharedArray(isQuick: boolean): Float64Array {
  return fillArray(new Float64Array(new SharedArrayBuffer(arrayLength(isQuick) * 8)));
}

export function makePlainArray(isQuick: boolean): Float64Array {
  return fillArray(new Float64Array(arrayLength(isQuick)));
}

/** Turns of tasks with a heavy tail: some 200 ms for the first, 0.1 ms for the last of 400. */
export function skewedTurns(count: number, isQuick: boolean): number[] {
  const heaviest = isQuick ? 192_000 : 192_000_000;
  return upTo(count).map((index) => Math.round(heaviest / (index + 1) ** 1.25));
}

/** Ten fields: numbers, strings, a boolean, a date, nothing, a list and an object. */
export function makeObjects(count: number): object[] {
  return upTo(count).map((id) => ({
    id,
    name: `name ${String(id % 1000)}`,
    email: `user${String(id)}@example.com`,
    age: id % 90,
    score: id / 7,
    active: id % 3 === 0,
    created: new Date(1_700_000_000_000 + id * 1000),
    note: null,
    tags: ['red', 'green', 'blue'].slice(id % 3),
    place: { lat: (id % 180) - 90, lon: (id % 360) - 180 },
  }));
}

/** Where main keeps the texts, for the processes it starts. */
export const textsVariable = 'PARATHOS_BENCH_TEXTS';

export function listTexts(count: number): string[] {
  const folder = process.env[textsVariable] ?? '.';
  return readdirSync(folder).sort().slice(0, count).map((name) => join(folder, name));
}

/** Writes 200 files of about 100 KB, their words as unevenly frequent as those of a language. */
export function writeTexts(folder: string, isQuick: boolean): void {
  mkdirSync(folder, { recursive: true });
  const [files, words] = isQuick ? [4, 200] : [200, 16_000];
  for (let file = 0; file < files; file++) {
    const random = makeRandom(file + 1);
    // The third power of an even random number: rank 1 is frequent, rank 20,000 rare.
    const text = Array.from({ length: words }, () => wordOf(Math.floor(20_000 * random() ** 3))).join(' ');
    writeFileSync(join(folder, `${String(file).padStart(3, '0')}.txt`), text);
  }
}

function wordOf(rank: number): string {
  // Written in syllables, so that words look and weigh like words.
  const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 've', 'zi'];
  let word = '';
  for (let rest = rank + 13; rest > 0; rest = Math.floor(rest / 13)) word += syllables[rest % 13] ?? '';
  return word;
}

function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
