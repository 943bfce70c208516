/** What one writes by hand on workers: chunks, and the next one to whoever is free. */
import type { Contestant, Load } from '../contestants.js';
import type { TaskName } from '../tasks.js';

/** What is sent: the array that all tasks read goes along once, before the first chunk. */
export type Request = { readonly shared: Float64Array } | { readonly task: TaskName; readonly items: readonly unknown[] };

/** One worker: a message there, and its answer. */
export interface Lane {
  post(request: Request): void;
  /** Answers come in the order of the requests. */
  onAnswer(listener: (results: readonly unknown[]) => void): void;
  end(): unknown;
}

/** How far a stream is read ahead: two chunks for each worker. */
const ahead = 2;

export function shareByHand(lanes: readonly Lane[], chunk: number): Contestant {
  const workers = lanes.map(makeAsker);
  return {
    map: (load) => mapChunks(workers, load, chunk),
    stream: (task, source) => streamChunks(workers, { task, source, chunk }),
    close: () => Promise.all(lanes.map((lane) => lane.end())),
  };
}

interface Worker {
  tell(request: Request): void;
  ask(request: Request): Promise<readonly unknown[]>;
}

function makeAsker(lane: Lane): Worker {
  const waiting: ((results: readonly unknown[]) => void)[] = [];
  lane.onAnswer((results) => waiting.shift()?.(results));
  return {
    tell: (request) => lane.post(request),
    ask: (request) => new Promise((resolve) => {
      waiting.push(resolve);
      lane.post(request);
    }),
  };
}

async function mapChunks(workers: readonly Worker[], { task, items, shared }: Load, chunk: number): Promise<unknown[]> {
  const results: (readonly unknown[])[] = [];
  let next = 0;
  await Promise.all(workers.map(async (worker) => {
    if (shared !== undefined) worker.tell({ shared });
    while (next < items.length) {
      const start = next;
      next += chunk;
      results[start / chunk] = await worker.ask({ task, items: items.slice(start, start + chunk) });
    }
  }));
  return results.flat();
}

interface Stream { readonly task: TaskName; readonly source: Iterable<unknown>; readonly chunk: number }

async function* streamChunks(workers: readonly Worker[], { task, source, chunk }: Stream): AsyncGenerator {
  const iterator = source[Symbol.iterator]();
  const asked: Promise<readonly unknown[]>[] = [];
  let turn = 0;
  for (let isOver = false; ;) {
    while (!isOver && asked.length < workers.length * ahead) {
      const items = takeFrom(iterator, chunk);
      isOver = items.length < chunk;
      asked.push(workers[turn++ % workers.length]!.ask({ task, items }));
    }
    const first = asked.shift();
    if (first === undefined) return;
    yield* await first;
  }
}

function takeFrom(iterator: Iterator<unknown>, count: number): unknown[] {
  const items: unknown[] = [];
  while (items.length < count) {
    const next = iterator.next();
    if (next.done === true) break;
    items.push(next.value);
  }
  return items;
}
