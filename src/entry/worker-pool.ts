/** The verbs that all pools share; each public pool is this class with its own kind of workers. */
import { wrongType } from '../errors/usage.js';
import { captureCallSite } from '../errors/call-site.js';
import type { WorkerKind } from '../pools/link.js';
import { defaultWorkers } from '../pools/size.js';
import { currentDepth } from '../worker/context.js';
import type { AnyFunction } from '../worker/open-run.js';
import { parseArguments } from './arguments.js';
import { sharedCores } from './nesting.js';
import { checkPoolOptions, checkWorkers } from './options.js';
import { PoolCore, type RunRequest } from './pool-core.js';
import type { Pool, PoolOptions, PoolStats } from './pool-type.js';
import { failedFeed, FeedRun } from './run.js';

/** A pool's core, for parallel({ pool }); not part of the public surface. */
export const cores = new WeakMap<object, PoolCore>();

type Verb = (...args: readonly unknown[]) => unknown;

export abstract class WorkerPool implements Pool {
  readonly #core: PoolCore;
  readonly map: Pool['map'];
  readonly imap: Pool['imap'];
  readonly uimap: Pool['uimap'];
  readonly pipe: Pool['pipe'];

  protected constructor(kind: WorkerKind, options: PoolOptions = {}, workers?: number) {
    checkPoolOptions(options, 'options');
    const core = new PoolCore(kind, options, workers ?? options.workers ?? (currentDepth() === 0 ? defaultWorkers() : sharedCores()));
    this.#core = core;
    cores.set(this, core);
    // A pool that is captured or passed as an item would arrive as a lifeless copy: the encoder tells this instead.
    Object.defineProperty(this, Symbol.for('parathos.local'), { value: 'A pool stays where it was made: make one inside the function, or call parallel() there.' });
    const map: Verb = (...given) => startRun(core, 'map', given, map);
    const imap: Verb = (...given) => startRun(core, 'imap', given, imap).stream();
    const uimap: Verb = (...given) => startRun(core, 'uimap', given, uimap).unorderedValues();
    const pipe: Verb = (...given) => startPipe(core, given, pipe);
    this.map = map as Pool['map'];
    this.imap = imap as Pool['imap'];
    this.uimap = uimap as Pool['uimap'];
    this.pipe = pipe as Pool['pipe'];
  }

  get workers(): number {
    return this.#core.workers;
  }

  resize(workers: number): void {
    checkWorkers(workers);
    this.#core.resize(workers);
  }

  close(): void {
    this.#core.close();
  }

  join(): Promise<void> {
    return this.#core.join();
  }

  terminate(): Promise<void> {
    return this.#core.terminate();
  }

  restart(): void {
    this.#core.restart();
  }

  stats(): PoolStats {
    return this.#core.stats();
  }

  /** Closes and joins: what `await using` calls at the end of the block. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#core.dispose();
  }
}

/** One call: a run of one task, whose one item is all the arguments. */
async function startPipe(core: PoolCore, [fn, ...args]: readonly unknown[], verb: Verb): Promise<unknown> {
  const callSite = captureCallSite(verb);
  const run = runOrFail(() => {
    if (typeof fn !== 'function') throw wrongType('fn', 'a function', fn);
    const { settings } = core;
    const iterables = [[args]];
    return [core, { fn: fn as AnyFunction, iterables, shape: 'spread', statics: undefined, show: undefined, signal: undefined, settings, callSite }];
  });
  const [result] = await run;
  return result;
}

function startRun(core: PoolCore, name: string, given: readonly unknown[], verb: Verb): FeedRun<unknown> {
  const callSite = captureCallSite(verb);
  return runOrFail(() => {
    const { fn, iterables, statics, show, signal } = parseArguments(name, given, false);
    const shape = statics === undefined ? 'items' : 'statics';
    return [core, { fn, iterables, shape, statics, show, signal, settings: core.settings, callSite }];
  });
}

/** What is wrong with a call, or with what its function captured, rejects the run: nothing is thrown at the call. */
export function runOrFail<R>(plan: () => [PoolCore, RunRequest]): FeedRun<R> {
  try {
    const [core, request] = plan();
    return new FeedRun<R>(core.start(request));
  } catch (reason) {
    return new FeedRun<R>(failedFeed(reason));
  }
}
