/** What one call does, as data that follows from the seed alone: so a call that failed can be made again. */
import { type Random, seededRandom } from '../../test/dispatch/random.js';

export type Where = 'processes' | 'threads' | 'shared processes' | 'shared threads' | 'fresh processes' | 'fresh threads';
export type Reading = 'await' | 'for await' | 'unordered' | 'settled' | 'imap' | 'uimap';
export type Input = 'array' | 'range' | 'set' | 'generator' | 'async generator' | 'promises' | 'two' | 'three';
export type Death = 'exit(0)' | 'exit(3)' | 'SIGKILL' | 'SIGTERM' | 'abort' | 'uncaught' | 'unhandled';
export type Inner = 'parallel' | 'threads' | 'process pool' | 'thread pool';

/** What goes wrong in the tasks whose index is `rest` modulo `every`. */
export type Trouble =
  | { readonly kind: 'throws' | 'throws once' | 'never ends'; readonly every: number; readonly rest: number }
  | { readonly kind: 'dies' | 'dies once'; readonly every: number; readonly rest: number; readonly by: Death };

/** What a task does and gives: all it needs to know besides its item. */
export interface Recipe {
  readonly salt: number;
  /** Turns of an empty loop in every task, and in one of `skewEvery` a hundred times as many. */
  readonly spin: number;
  readonly skewEvery: number;
  /** Milliseconds that one task of `waitEvery` waits. */
  readonly waitMs: number;
  readonly waitEvery: number;
  readonly result: 'number' | 'object' | 'point' | 'bytes' | 'map';
  readonly trouble: Trouble | undefined;
  readonly inner: { readonly how: Inner; readonly count: number } | undefined;
}

/** How the reader ends it before its end. */
export type Leaving =
  | { readonly how: 'break'; readonly after: number }
  | { readonly how: 'cancel' | 'signal' | 'terminate'; readonly afterMs: number };

export interface CallPlan {
  readonly name: string;
  readonly where: Where;
  readonly reading: Reading;
  readonly input: Input;
  readonly count: number;
  readonly form: 'reference' | 'closure';
  readonly recipe: Recipe;
  readonly leaving: Leaving | undefined;
  readonly chunk: number | 'auto';
  readonly lookahead: number | undefined;
  readonly concurrency: number;
  readonly retries: number;
  readonly crashRetries: number;
  readonly timeout: number | undefined;
  /** For pools made for this call: how many workers, and after how many tasks each is replaced. */
  readonly workers: number;
  readonly maxTasksPerWorker: number | undefined;
}

export function planCall(seed: number, lane: number, number: number): CallPlan {
  const random = seededRandom(seed * 1_000_003 + lane * 100_003 + number);
  // The first numbers of neighbouring seeds are alike.
  for (let turn = 0; turn < 8; turn++) random.below(2);
  const chance = (percent: number): boolean => random.below(100) < percent;
  const where = pick<Where>(random, ['processes', 'processes', 'threads', 'shared processes', 'shared processes', 'shared threads', 'fresh processes', 'fresh threads']);
  // The pools that all calls share have many tries for each task, and no time-out.
  const isLasting = where === 'processes' || where === 'threads';
  const trouble = chance(35) ? planTrouble(random, where, isLasting) : undefined;
  const inner = trouble === undefined && chance(15)
    ? { how: pick<Inner>(random, ['parallel', 'parallel', 'threads', 'process pool', 'thread pool']), count: random.below(6) }
    : undefined;
  const isSlow = inner !== undefined || trouble?.kind === 'never ends' || trouble?.kind === 'dies';
  const count = isSlow ? 1 + random.below(12) : chance(10) ? random.below(3) : random.below(chance(10) ? 3000 : 300);
  const reading = pick<Reading>(random, ['await', 'await', 'for await', 'unordered', 'settled', 'imap', 'uimap']);
  return {
    name: `${lane}.${number}`,
    where,
    reading,
    input: pick<Input>(random, ['array', 'range', 'set', 'generator', 'async generator', 'promises', 'two', 'three']),
    count,
    form: pick(random, ['reference', 'closure']),
    recipe: planRecipe(random, count, trouble, inner),
    leaving: chance(25) ? planLeaving(random, reading, where, count) : undefined,
    chunk: chance(60) ? 'auto' : 1 + random.below(50),
    lookahead: chance(50) ? undefined : 1 + random.below(60),
    concurrency: chance(75) || inner !== undefined ? 1 : 1 + random.below(8),
    retries: trouble?.kind === 'throws once' || chance(20) ? 1 + random.below(2) : 0,
    // The pools are shot at: only a task that always dies may come to the end of its tries.
    crashRetries: trouble?.kind === 'dies' ? 6 : 50,
    timeout: trouble?.kind === 'never ends' ? 2000 : chance(5) && !isLasting ? 60_000 : undefined,
    // Two at least: of a pool of one, three workers in a row may be shot while they boot, and then it gives up.
    workers: 2 + random.below(2),
    // Some forty workers for one call, at most: on a busy machine it would take minutes to start hundreds.
    maxTasksPerWorker: chance(30) ? Math.max(1, Math.ceil(count / 40)) + random.below(40) : undefined,
  };
}

function planTrouble(random: Random, where: Where, isLasting: boolean): Trouble {
  const every = 5 + random.below(60);
  const rest = random.below(Math.min(every, 12));
  const kinds = ['throws', 'throws once', 'dies once', 'dies once', 'dies', 'never ends'] as const;
  const kind = pick(random, isLasting ? kinds.slice(0, 4) : kinds);
  if (kind === 'throws' || kind === 'throws once' || kind === 'never ends') return { kind, every, rest };
  const deaths: Death[] = ['exit(0)', 'exit(3)', 'uncaught', 'unhandled'];
  // In a thread these would end the whole program.
  if (where.endsWith('processes')) deaths.push('SIGKILL', 'SIGTERM', 'abort');
  return { kind, every: Math.max(every, 40), rest, by: pick(random, deaths) };
}

function planRecipe(random: Random, count: number, trouble: Recipe['trouble'], inner: Recipe['inner']): Recipe {
  return {
    salt: random.below(2 ** 20),
    spin: count > 500 ? 300 : pick(random, [0, 500, 20_000, 200_000]),
    skewEvery: 20 + random.below(80),
    waitMs: pick(random, [0, 0, 1, 5]),
    waitEvery: 1 + random.below(60),
    result: pick(random, ['number', 'number', 'object', 'point', 'bytes', 'map']),
    trouble,
    inner,
  };
}

function planLeaving(random: Random, reading: Reading, where: Where, count: number): Leaving {
  const isStream = reading !== 'await' && reading !== 'settled';
  if (isStream && random.below(2) === 0) return { how: 'break', after: 1 + random.below(count + 1) };
  const afterMs = random.below(120);
  if (where.startsWith('fresh')) return { how: 'terminate', afterMs };
  // The verbs that give a stream at once leave nothing to call cancel() on.
  return { how: reading === 'imap' || reading === 'uimap' ? 'signal' : pick(random, ['cancel', 'signal']), afterMs };
}

function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[random.below(choices.length)]!;
}
