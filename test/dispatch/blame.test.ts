/** Who is blamed for the death of a worker, by what was known of its tasks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../src/dispatch/blame.js';
import type { Chunk } from '../../src/dispatch/chunk.js';
import { type ChunkFacts, makeChunk } from './fakes.js';

interface Told {
  again: { indexes: number[]; announce: boolean; alone: boolean; ghosts: number }[];
  guilty: { index: number; deaths: number }[];
}

function tell(chunks: readonly Chunk[]): Told {
  const { innocent, guilty } = judge(chunks);
  return {
    again: innocent.map((chunk) => ({ indexes: chunk.openOffsets().map((offset) => chunk.indexAt(offset)), ...chunk.traits })),
    guilty: guilty.map(({ chunk, offset, deaths }) => ({ index: chunk.indexAt(offset), deaths })),
  };
}

function withRunning(facts: ChunkFacts, ...offsets: number[]): Chunk {
  const chunk = makeChunk(facts);
  for (const offset of offsets) chunk.running.set(offset, 0);
  return chunk;
}

const announced = { announce: true, alone: false };

test('the announced task is guilty, those behind it are sent again', () => {
  const chunk = withRunning({ first: 10, items: ['a', 'b', 'c', 'd'], traits: { announce: true } }, 1);
  chunk.settle(0);
  assert.deepEqual(tell([chunk]), {
    guilty: [{ index: 11, deaths: 1 }],
    again: [{ indexes: [12, 13], ...announced, ghosts: 0 }],
  });
});

test('of several that ran at once nobody is guilty yet: each gets a worker of its own', () => {
  const chunk = withRunning({ first: 0, items: ['a', 'b', 'c'], traits: { announce: true } }, 0, 2);
  assert.deepEqual(tell([chunk]), {
    guilty: [],
    again: [
      { indexes: [0], announce: true, alone: true, ghosts: 1 },
      { indexes: [2], announce: true, alone: true, ghosts: 1 },
      { indexes: [1], ...announced, ghosts: 0 },
    ],
  });
});

test('suspects are counted over all chunks of the worker', () => {
  const one = withRunning({ first: 0, items: ['a'], traits: { announce: true } }, 0);
  const other = withRunning({ first: 5, items: ['b'], traits: { announce: true } }, 0);
  const { guilty, again } = tell([one, other]);
  assert.deepEqual(guilty, []);
  assert.deepEqual(again.map(({ indexes, alone }) => [indexes, alone]), [[[0], true], [[5], true]]);
});

test('a death without witness is counted against the one that dies next', () => {
  const unknown = makeChunk({ first: 0, items: ['a', 'b', 'c'] });
  unknown.settle(0);
  const { again, guilty } = tell([unknown]);
  assert.deepEqual(guilty, []);
  assert.deepEqual(again, [{ indexes: [1, 2], ...announced, ghosts: 1 }]);
  const second = withRunning({ first: 1, items: ['b', 'c'], traits: { announce: true, ghosts: 1 } }, 0);
  assert.deepEqual(tell([second]), {
    guilty: [{ index: 1, deaths: 2 }],
    again: [{ indexes: [2], ...announced, ghosts: 0 }],
  });
});

test('the only open task is guilty without witness', () => {
  const chunk = makeChunk({ first: 4, items: ['a', 'b'] });
  chunk.settle(0);
  assert.deepEqual(tell([chunk]), { guilty: [{ index: 5, deaths: 1 }], again: [] });
});

test('a chunk that waited behind another is sent again as it is', () => {
  const first = makeChunk({ first: 0, items: ['a'] });
  const waiting = makeChunk({ first: 1, items: ['b', 'c'] });
  assert.deepEqual(tell([first, waiting]), {
    guilty: [{ index: 0, deaths: 1 }],
    again: [{ indexes: [1, 2], announce: false, alone: false, ghosts: 0 }],
  });
});

test('settled chunks have nothing to do with it', () => {
  const settled = makeChunk({ first: 0, items: ['a', 'b'] });
  settled.settle(0, 2);
  const open = makeChunk({ first: 2, items: ['c'] });
  assert.deepEqual(tell([settled, open]), { guilty: [{ index: 2, deaths: 1 }], again: [] });
});

test('a death before any task began: the chunk is halved until the item is found that cannot be decoded', () => {
  const poison = 6;
  const blamed: { index: number; deaths: number }[] = [];
  const waiting = [makeChunk({ first: 0, items: Array.from('abcdefghijk') })];
  const sound: number[] = [];
  for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
    const indexes = chunk.openOffsets().map((offset) => chunk.indexAt(offset));
    if (!indexes.includes(poison)) {
      sound.push(...indexes);
      continue;
    }
    const { innocent, guilty } = judge([chunk]);
    waiting.push(...innocent);
    blamed.push(...guilty.map(({ chunk: of, offset, deaths }) => ({ index: of.indexAt(offset), deaths })));
  }
  assert.deepEqual(blamed.map(({ index }) => index), [poison]);
  assert.deepEqual(sound.sort((a, b) => a - b), [0, 1, 2, 3, 4, 5, 7, 8, 9, 10]);
});

test('a single task that was to be announced and never began is believed once', () => {
  const chunk = makeChunk({ first: 4, items: ['a'], traits: { announce: true } });
  assert.deepEqual(tell([chunk]), { guilty: [], again: [{ indexes: [4], ...announced, ghosts: 1 }] });
  const second = makeChunk({ first: 4, items: ['a'], traits: { announce: true, ghosts: 1 } });
  assert.deepEqual(tell([second]), { guilty: [{ index: 4, deaths: 2 }], again: [] });
});
