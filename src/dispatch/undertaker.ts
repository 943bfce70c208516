/** What follows from the end of a worker: which tasks are sent again, which are rejected, when all is lost. */
import { Exchange } from '../closures/exchange.js';
import { type ExitFacts, WorkerCrashError, WorkerStartError } from '../errors/kinds.js';
import { hasSystemKilled, threadHeapLimit } from '../pools/memory.js';
import type { WorkerHandle } from '../pools/worker-handle.js';
import type { WorkerSet } from '../pools/worker-set.js';
import { judge } from './blame.js';
import type { Chunk } from './chunk.js';
import type { Counters } from './counters.js';
import { describeCause, describeEnd, type LastSigns } from './exit-text.js';

/** Workers may be killed while they boot, by chance; so many in a row for each place in the pool is no chance. */
const startTries = 3;

/** Workers that may end while they load a function, none of them by a signal. */
const loadTries = 2;

export class Undertaker {
  #failedStarts = 0;
  #hasEverStarted = false;
  readonly #kind: 'process' | 'thread' | 'serial';
  readonly #counters: Counters;

  constructor(kind: 'process' | 'thread' | 'serial', counters: Counters) {
    this.#kind = kind;
    this.#counters = counters;
  }

  /** A worker has booted: what kept others from it was chance. */
  noteReady(): void {
    this.#failedStarts = 0;
    this.#hasEverStarted = true;
  }

  /** @returns the reason to end all runs with, where no worker can be started */
  bury(handle: WorkerHandle<Chunk>, exit: ExitFacts, set: WorkerSet<Chunk>): unknown {
    const chunks = [...handle.chunks.values()];
    if (handle.stoppedFor !== undefined || (handle.wasReady && handle.isIdle)) {
      if (!handle.wasAskedToEnd) set.crashed++;
      this.#sendAgain(chunks);
      return undefined;
    }
    const facts = withDyingWords(exit, handle);
    if (!handle.wasReady) return this.#failStart(handle, facts, set, chunks);
    set.crashed++;
    this.#judge(handle, facts, chunks.filter((chunk) => !this.#failLoad(handle, facts, set, chunk)));
    return undefined;
  }

  // A function whose modules kill each worker that loads them would be tried with every task. That it is the function,
  // and not an item, shows where the worker was asked to tell that it has the one before it begins with the other.
  #failLoad(handle: WorkerHandle<Chunk>, exit: ExitFacts, set: WorkerSet<Chunk>, { run, traits, open }: Chunk): boolean {
    if (run.attempts.hasLoaded || !traits.announce || open === 0) return false;
    run.attempts.failedLoads++;
    // Once may be chance: the worker was idle, and died of something else just as the function was sent.
    if (run.attempts.failedLoads < (exit.signal === null ? loadTries : startTries * set.size)) return false;
    const text = `A ${this.#kind} worker ${describeEnd(exit)} while it loaded fn, that is the modules it is imported from.${describeCause(exit, signsOf(handle))}`;
    run.abort(new WorkerStartError(text, exit));
    return true;
  }

  // A pool whose first worker cannot start will not start a second one either: the cause is told at once. One
  // that did work before gets some more tries, since its worker may have been shot while booting.
  #failStart(handle: WorkerHandle<Chunk>, exit: ExitFacts, set: WorkerSet<Chunk>, chunks: readonly Chunk[]): unknown {
    this.#failedStarts++;
    // So may the first one: Ctrl-C reaches it before it can listen, where the caller itself goes on.
    if ((this.#hasEverStarted || exit.signal !== null) && this.#failedStarts < startTries * set.size) {
      this.#sendAgain(chunks);
      return undefined;
    }
    const words = handle.lastWords().trim();
    const said = words === '' ? '' : ` It wrote:\n${words}`;
    const text = `A ${this.#kind} worker ${describeEnd(exit)} before it was ready.${describeCause(exit, signsOf(handle))}${said}`;
    return new WorkerStartError(text, exit);
  }

  /** Nobody is to blame: the pool itself stopped the worker, or it was between two tasks. */
  #sendAgain(chunks: readonly Chunk[]): void {
    for (const chunk of chunks) {
      if (chunk.open > 0) chunk.run.sendAgain([chunk.pick(chunk.openOffsets())]);
    }
  }

  #judge(handle: WorkerHandle<Chunk>, exit: ExitFacts, chunks: readonly Chunk[]): void {
    const { innocent, guilty } = judge(chunks);
    for (const chunk of innocent) chunk.run.sendAgain([chunk]);
    for (const { chunk, offset, deaths } of guilty) {
      const { run } = chunk;
      const index = chunk.indexAt(offset);
      run.attempts.raise(index, deaths);
      if (deaths <= run.plan.settings.crashRetries) {
        run.attempts.count(index);
        this.#counters.retried++;
        run.sendAgain([chunk.pick([offset], { announce: true, ghosts: deaths })]);
        continue;
      }
      const often = deaths > 1 ? `, ${deaths} times` : '';
      const how = `${describeEnd(exit)}.${describeCause(exit, signsOf(handle))}`;
      const text = `Task ${index} did not survive${often}: its ${this.#kind} worker ${how}`;
      const worker = { kind: this.#kind, pid: handle.pid, thread: handle.thread };
      this.#counters.failed(1, 0);
      run.fail(chunk, offset, new WorkerCrashError(text, index, exit), worker, false);
    }
  }
}

/** The error that the worker told before it died of it. */
function withDyingWords(exit: ExitFacts, handle: WorkerHandle<Chunk>): ExitFacts {
  if (handle.dyingOf === undefined) return exit;
  try {
    const decoded = new Exchange('dying', 'process').decode(handle.dyingOf);
    return decoded instanceof Promise ? exit : { ...exit, cause: decoded.value };
  } catch {
    return exit;
  }
}

function signsOf(handle: WorkerHandle<Chunk>): LastSigns {
  return { words: handle.lastWords(), heapLimit: handle.thread === 0 ? handle.heapLimit : threadHeapLimit(), memory: handle.lastMemory(), hasSystemKilled };
}
