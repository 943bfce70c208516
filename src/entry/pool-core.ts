/**
 * The life of a pool, whatever its workers are.
 *
 * | state  | event       | next   | effect                                                      |
 * |--------|-------------|--------|-------------------------------------------------------------|
 * | open   | close       | closed | new work is refused; what was accepted is finished          |
 * | any    | terminate   | closed | what is pending rejects, workers are stopped                |
 * | closed | calm        | closed | workers leave; `join` resolves with the last of them        |
 * | closed | restart     | open   | new workers start when there is work                        |
 * | open   | restart     | open   | workers leave when they are done; new ones take over        |
 */
import { type Deferred, deferred } from '../base/deferred.js';
import { keepAlive } from '../base/keep-alive.js';
import { nowMs } from '../base/now.js';
import { Exchange } from '../closures/exchange.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Paces } from '../dispatch/pace.js';
import type { RunEngine } from '../dispatch/run-engine.js';
import type { RunSettings } from '../dispatch/plan.js';
import { workersWorth } from '../dispatch/worth.js';
import type { CallSite } from '../errors/call-site.js';
import { ParallelError } from '../errors/base.js';
import { PoolClosedError } from '../errors/kinds.js';
import { sizeOf } from '../inputs/size.js';
import type { WorkerKind } from '../pools/link.js';
import { openProgress } from '../progress/open.js';
import type { ShowOption } from '../progress/sink.js';
import type { CallShape } from '../wire/messages.js';
import { type Codec, identityCodec } from '../worker/codec.js';
import { sharedCores } from './nesting.js';
import { runSettings } from './options.js';
import type { PoolOptions } from './pool-type.js';
import { PoolReport } from './pool-report.js';

/** A run as the entry asks for it. */
export interface RunRequest {
  readonly fn: (...args: never) => unknown;
  readonly iterables: readonly unknown[];
  readonly shape: CallShape;
  readonly statics: unknown;
  readonly show: ShowOption | undefined;
  readonly signal: AbortSignal | undefined;
  readonly settings: RunSettings;
  readonly callSite: CallSite;
}

/** Somebody who waits for the end of the pool; after a restart, for that of the workers of before. */
interface Joining {
  readonly joined: Deferred;
  workers: ReadonlySet<unknown> | undefined;
}

export class PoolCore {
  readonly settings: RunSettings;
  #state: 'open' | 'closed' = 'open';
  #closedBy = 'close()';
  #isDisposing = false;
  readonly #kind: WorkerKind;
  readonly #dispatcher: Dispatcher;
  readonly #paces = new Paces();
  readonly #openedAt = nowMs();
  #joining: Joining[] = [];
  /** Called when the last worker is gone and nothing is left to do. */
  onEmpty: () => void = () => { /* set by whoever keeps the pool */ };

  constructor(kind: WorkerKind, options: PoolOptions, workers: number) {
    this.#kind = kind;
    this.settings = runSettings(options);
    this.#dispatcher = new Dispatcher(kind, {
      workers,
      maxTasksPerWorker: options.maxTasksPerWorker ?? Infinity,
      memoryLimitBytes: (options.memoryLimit ?? Infinity) * 2 ** 20,
      idleTimeoutMs: options.idleTimeout ?? Infinity,
    });
    this.#dispatcher.onMoved = () => { this.#onMoved(); };
    if (options.setup !== undefined) {
      const codec = this.#makeCodec();
      this.#dispatcher.useSetup(codec.encode(options.setup, 'setup', { remember: true }).body, codec);
    }
  }

  get workers(): number {
    return this.#dispatcher.workers;
  }

  /** Starts a run; throws where it cannot: a closed pool, a function that cannot travel. */
  start(request: RunRequest): RunEngine {
    if (this.#state === 'closed') throw this.#closedError();
    if (request.signal?.aborted === true) throw request.signal.reason;
    const { settings } = request;
    const size = smallestSize(request.iterables);
    const pace = this.#paces.of(request.fn);
    const wanted = size === undefined ? 0 : Math.min(size, workersWorth(size, settings, pace.msPerTask));
    // They boot while the function is read. Where there are fewer cores than threads then, that is still sooner than one after
    // the other.
    this.#dispatcher.warm(wanted);
    const codec = this.#makeCodec();
    const { body, transfer, holdsBuffers } = codec.encode([request.fn, request.statics], (place) => (place === 0 ? 'fn' : 'statics'), { remember: true });
    const parcels = this.#kind.share(transfer);
    const run = this.#dispatcher.add({
      iterables: request.iterables,
      size,
      settings,
      codec,
      body,
      parcels,
      isSentAlone: holdsBuffers === true,
      shape: request.shape,
      cores: sharedCores(),
      progress: openProgress(request.show, size, request.fn.name === '' ? 'parallel' : request.fn.name),
      pace,
      signal: request.signal,
      // In place, too: the task runs in a later turn than the call.
      callSite: request.callSite,
    });
    run.onOver(() => { for (const parcel of parcels) parcel.release(); });
    return run;
  }

  resize(workers: number): void {
    // There is one thread of the caller, whatever is wished.
    if (!this.#kind.isInPlace) this.#dispatcher.resize(workers);
  }

  close(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#closedBy = 'close()';
    this.#onMoved();
  }

  async join(): Promise<void> {
    if (this.#state === 'open') {
      throw new ParallelError('PARATHOS_POOL_OPEN', 'join() waits for the end of a pool: call close() or terminate() first.');
    }
    if (this.#isEmpty) return;
    const joined = deferred();
    this.#joining.push({ joined, workers: undefined });
    const release = keepAlive();
    try {
      await joined.promise;
    } finally {
      release();
    }
  }

  /** Closes and joins; a stream that was left half read would never end, so it is ended here. */
  async dispose(): Promise<void> {
    this.#isDisposing = true;
    this.close();
    this.#onMoved();
    await this.join();
  }

  async terminate(): Promise<void> {
    if (this.#state === 'open') this.#closedBy = 'terminate()';
    this.#state = 'closed';
    this.#dispatcher.abortAll(new PoolClosedError('The pool was terminated while this run was under way.'));
    this.#dispatcher.set.stopAll();
    await this.join();
  }

  restart(): void {
    // Whoever waits for the end waits for that of the workers of before: new work does not hold it up.
    for (const joining of this.#joining) joining.workers ??= new Set(this.#dispatcher.set.handles);
    this.#state = 'open';
    this.#isDisposing = false;
    this.#dispatcher.set.leaveAll();
    this.#resolveJoining();
  }

  stats(): PoolReport {
    return new PoolReport(this.#dispatcher, nowMs() - this.#openedAt);
  }

  get #isEmpty(): boolean {
    return this.#dispatcher.set.handles.size === 0 && !this.#isBusy;
  }

  get #isBusy(): boolean {
    return this.#dispatcher.runs.some((run) => run.state === 'running');
  }

  #makeCodec(): Codec {
    return this.#kind.kind === 'serial' ? identityCodec : new Exchange('c', this.#kind.kind);
  }

  #onMoved(): void {
    if (this.#isDisposing) this.#endStalled();
    if (this.#state === 'closed' && !this.#isBusy) this.#dispatcher.set.leaveAll();
    this.#resolveJoining();
    if (this.#isEmpty) this.onEmpty();
  }

  #endStalled(): void {
    for (const run of this.#dispatcher.runs.filter(({ isStalled }) => isStalled)) {
      run.abort(new PoolClosedError('The pool of this stream was disposed of while nobody was reading the stream.'));
    }
  }

  #resolveJoining(): void {
    if (this.#joining.length === 0) return;
    const { handles } = this.#dispatcher.set;
    const isOver = ({ workers }: Joining): boolean =>
      workers === undefined ? this.#isEmpty : ![...workers].some((worker) => handles.has(worker as never));
    const over = this.#joining.filter(isOver);
    this.#joining = this.#joining.filter((joining) => !over.includes(joining));
    for (const { joined } of over) joined.resolve();
  }

  #closedError(): PoolClosedError {
    return new PoolClosedError(`This pool takes no more work since ${this.#closedBy}. restart() opens it again; so does a new pool.`);
  }
}

/** The run ends with its shortest input; unknown where one of them can only be walked. */
function smallestSize(iterables: readonly unknown[]): number | undefined {
  let least = Infinity;
  for (const iterable of iterables) {
    const size = sizeOf(iterable);
    if (size === undefined) return undefined;
    least = Math.min(least, size);
  }
  return least;
}
