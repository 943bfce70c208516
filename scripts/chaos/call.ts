/** Makes one planned call on real pools, reads it as planned, and has what came compared. */
import { getEventListeners } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parallel, type Pool, PoolClosedError, ProcessPool, type Run, ThreadPool } from '../../src/index.js';
import type { CallPlan, Leaving } from './call-plan.js';
import { Checker, type Ending } from './check.js';
import type { Figures } from './figures.js';
import { type Inputs, makeInputs } from './inputs.js';
import { type Statics, work } from './tasks.js';

/** How far the default look-ahead may grow, for each of the four workers that a shared pool has at most. */
const mostLookahead = 4096 * 4;

/** The pools that all calls share. */
export type Pools = Readonly<Record<'processes' | 'threads', Pool>>;

export interface CallWorld {
  readonly pools: Pools;
  readonly figures: Figures;
  /** A folder for the marks of tasks. */
  readonly folder: string;
  report(plan: CallPlan, what: string): void;
}

/** Any of the verbs: what is planned as data has no static types. */
type Verb = (fn: unknown, ...rest: readonly unknown[]) => Run<unknown> & AsyncIterableIterator<unknown>;

export async function makeCall(plan: CallPlan, world: CallWorld): Promise<void> {
  const { figures } = world;
  const folder = mkdtempSync(join(world.folder, 'call-'));
  const fresh = plan.where.startsWith('fresh') ? openPool(plan) : undefined;
  const check = new Checker(plan, figures, (what) => { world.report(plan, what); });
  figures.calls++;
  try {
    await runAndRead(plan, world, fresh, folder, check);
  } finally {
    if (fresh !== undefined) await closePool(fresh, figures, check);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAndRead(plan: CallPlan, world: CallWorld, fresh: Pool | undefined, folder: string, check: Checker): Promise<void> {
  const inputs = makeInputs(plan);
  const abort = new AbortController();
  const starts = plan.where.endsWith('threads') ? new Int32Array(new SharedArrayBuffer(4 * plan.count)) : undefined;
  const statics: Statics = { recipe: plan.recipe, folder, starts };
  const run = start(plan, fresh ?? world.pools[plan.where as keyof Pools], statics, inputs, abort.signal);
  const leaving = leaveLater(plan.leaving, run, abort, fresh, world.figures);
  const ending = await read(plan, run, inputs, check);
  if (ending.kind === 'left') world.figures.breaks++;
  check.end(ending, ['for await', 'imap'].includes(plan.reading), leaving.stop());
  await checkWhatIsLeft(plan, inputs, abort.signal, starts, ending, check);
}

function openPool(plan: CallPlan): Pool {
  const { workers, maxTasksPerWorker, chunk, lookahead, concurrency, retries, crashRetries, timeout } = plan;
  const options = { workers, maxTasksPerWorker, chunk, lookahead, concurrency, retries, crashRetries, timeout };
  return plan.where === 'fresh processes' ? new ProcessPool(options) : new ThreadPool(options);
}

async function closePool(pool: Pool, figures: Figures, check: Checker): Promise<void> {
  pool.close();
  await pool.join();
  const { tasks, workers } = pool.stats();
  figures.retries += tasks.retried;
  figures.crashes += workers.crashed;
  if (workers.idle + workers.busy > 0) check.lose(`${workers.idle + workers.busy} workers are left after join()`);
}

function start(plan: CallPlan, pool: Pool | undefined, statics: Statics, { iterables }: Inputs, signal: AbortSignal): ReturnType<Verb> {
  const { reading, chunk, lookahead, concurrency, retries, crashRetries, timeout } = plan;
  const fn = plan.form === 'reference' ? work : (...args: [...number[], Statics]) => work(...args);
  if (plan.where.startsWith('shared')) {
    const settings = { workers: 2, chunk, lookahead, concurrency, retries, crashRetries, timeout };
    const thread = plan.where === 'shared threads';
    return (parallel as unknown as Verb)(fn, ...iterables, { ...statics, thread, pool: settings, signal });
  }
  const verb = pool![reading === 'imap' || reading === 'uimap' ? reading : 'map'] as unknown as Verb;
  return verb(fn, ...iterables, { ...statics, signal });
}

interface LeavingTimer {
  /** The run is over: what tells the reason it was ended with, if it was. */
  stop(): ((reason: unknown) => boolean) | undefined;
}

/** Ends the run by another hand than the reader's. */
function leaveLater(leaving: Leaving | undefined, run: ReturnType<Verb>, abort: AbortController, pool: Pool | undefined, figures: Figures): LeavingTimer {
  if (leaving === undefined || leaving.how === 'break') return { stop: () => undefined };
  let at: number | undefined;
  const reason = new Error('enough');
  const timer = setTimeout(() => {
    at = performance.now();
    if (leaving.how === 'terminate') figures.terminations++;
    else figures.cancels++;
    if (leaving.how === 'terminate') void pool?.terminate();
    else if (leaving.how === 'signal') abort.abort(reason);
    else run.cancel(reason);
  }, leaving.afterMs);
  return {
    stop() {
      clearTimeout(timer);
      if (at === undefined) return undefined;
      figures.slowestCancelMs = Math.max(figures.slowestCancelMs, performance.now() - at);
      return (got) => (leaving.how === 'terminate' ? got instanceof PoolClosedError : got === reason);
    },
  };
}

async function read(plan: CallPlan, run: ReturnType<Verb>, inputs: Inputs, check: Checker): Promise<Ending> {
  try {
    if (plan.reading === 'await') (await run).forEach((value, index) => { check.value(value, index); });
    else if (plan.reading === 'settled') (await run.settled()).forEach((outcome, index) => { check.outcome(outcome, index); });
    else return await readStream(plan, run, inputs, check);
    return { kind: 'end' };
  } catch (reason) {
    return { kind: 'thrown', reason };
  }
}

async function readStream(plan: CallPlan, run: ReturnType<Verb>, { state }: Inputs, check: Checker): Promise<Ending> {
  const { reading, leaving } = plan;
  let delivered = 0;
  for await (const got of reading === 'unordered' ? run.unordered() : run) {
    if (reading === 'unordered') check.value((got as [number, unknown])[1], (got as [number, unknown])[0]);
    else check.value(got, reading === 'uimap' ? undefined : delivered);
    delivered++;
    // A pool that is shared may have been made larger meanwhile; its own bound is that of its largest size.
    const lookahead = (plan.where in { processes: 0, threads: 0 } ? undefined : plan.lookahead) ?? mostLookahead;
    if (state !== undefined && state.read > delivered + lookahead) check.lose(`${state.read} items were read when ${delivered} were delivered`);
    if (leaving?.how === 'break' && delivered >= leaving.after) return { kind: 'left' };
  }
  return { kind: 'end' };
}

async function checkWhatIsLeft(plan: CallPlan, { state }: Inputs, signal: AbortSignal, starts: Int32Array | undefined, ending: Ending, check: Checker): Promise<void> {
  // An async source may still be at its last step.
  for (let turn = 0; state?.isOpen === true && turn < 2000; turn++) await delay(5);
  if (state?.isOpen === true) check.lose('its source was never closed');
  if (getEventListeners(signal, 'abort').length > 0) check.lose('a listener stayed on its signal');
  // Nobody shoots at threads: where none dies by itself and nothing is tried again, each task must have begun once.
  const isCalm = plan.where === 'fresh threads' && plan.recipe.trouble === undefined && plan.timeout === undefined;
  if (!isCalm || starts === undefined || ending.kind !== 'end') return;
  starts.forEach((count, index) => { if (count !== 1) check.lose(`task ${index} began ${count} times`); });
}
