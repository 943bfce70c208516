/**
 * The main loop of every worker: takes chunks, runs their tasks, sends back what came of them.
 *
 * | state    | event                       | next     | effect                                        |
 * |----------|-----------------------------|----------|-----------------------------------------------|
 * | booting  | setup has run               | running  | ready; what waited is started                 |
 * | booting  | setup threw                 | failed   | failed; nothing is run any more               |
 * | running  | chunk                       | running  | queued; started when there is room            |
 * | running  | leave                       | gone     | the entry ends the process or thread          |
 *
 * Between two chunks the loop returns to Node, so that messages (shut, leave) and the timers of the user's
 * own code get their turn.
 */
import type { Port } from '../wire/port.js';
import type { FromWorker, Hello, Open, Ready, SendChunk, ToWorker } from '../wire/messages.js';
import { ChunkRunner } from './chunk-runner.js';
import type { Codec } from './codec.js';
import { type AnyFunction, type OpenRun, openRun } from './open-run.js';
import { encodeReason } from './reason.js';

export interface LoopHost {
  /** A codec for one run, or for `setup`. */
  makeCodec(): Codec;
  /** Takes the worker's place in the tree into account, before any of the user's code runs. */
  enter(hello: Hello): void;
  /** Lets stacks show what those of the caller show. */
  followSourceMaps(wanted: Hello['sourceMaps']): void;
  /** Ends the process or thread. */
  leave(): void;
  /** Bytes of memory in use. */
  memory(): number;
  /** Cores for runs nested in the run that is about to be served. */
  shareCores(cores: number): void;
  facts(): Omit<Ready, 'kind'>;
  /** Whether a task may begin while its message is being read: in place, that is while it is being sent. */
  readonly mayStartAtOnce: boolean;
}

export class WorkerLoop {
  #state: 'booting' | 'running' | 'failed' = 'booting';
  #turnAsked = false;
  readonly #runs = new Map<number, Promise<OpenRun | undefined> | OpenRun>();
  readonly #queue: SendChunk[] = [];
  readonly #active = new Set<ChunkRunner>();
  readonly #port: Port<FromWorker, ToWorker>;
  readonly #host: LoopHost;
  #tellMemory = false;
  /** As the caller had it when this worker was started. */
  #sourceMaps: Hello['sourceMaps'];

  constructor(port: Port<FromWorker, ToWorker>, host: LoopHost) {
    this.#port = port;
    this.#host = host;
    port.onMessage((message) => { this.#receive(message); });
  }

  #receive(message: ToWorker): void {
    switch (message.kind) {
      case 'hello': void this.#boot(message); break;
      case 'open': this.#open(message); break;
      case 'chunk':
        if (message.shut !== undefined) this.#shut(message.shut);
        if (message.open !== undefined) this.#open(message.open);
        this.#queue.push(message);
        this.#takeUp();
        break;
      case 'shut': this.#shut(message.runs); break;
      case 'abandon':
        for (const runner of this.#active) if (runner.chunk === message.chunk) runner.abandon(message.offset);
        break;
      case 'leave': this.#host.leave(); break;
    }
  }

  async #boot(hello: Hello): Promise<void> {
    this.#host.enter(hello);
    this.#sourceMaps = hello.sourceMaps;
    this.#host.followSourceMaps(hello.sourceMaps);
    this.#tellMemory = hello.tellMemory;
    if (hello.setup !== undefined) {
      const codec = this.#host.makeCodec();
      try {
        const { value: setup } = await codec.decode(hello.setup);
        await (setup as AnyFunction)();
      } catch (error) {
        this.#state = 'failed';
        this.#fail(codec, error);
        return;
      }
    }
    this.#state = 'running';
    this.#port.post({ kind: 'ready', ...this.#host.facts() });
    this.#askTurn();
  }

  #open(message: Open): void {
    // Before anything of the run is loaded: Node reads a module's map together with the module, or never.
    this.#host.followSourceMaps(message.sourceMaps ?? this.#sourceMaps);
    const codec = this.#host.makeCodec();
    const failed = (error: unknown): undefined => { this.#fail(codec, error, message.run); };
    try {
      const opened = openRun(message, codec);
      this.#runs.set(message.run, opened instanceof Promise ? this.#settleOpening(opened, failed, message) : opened);
      if (!(opened instanceof Promise)) this.#tellLoaded(message);
    } catch (error) {
      failed(error);
    }
  }

  async #settleOpening(opening: Promise<OpenRun>, failed: (error: unknown) => undefined, message: Open): Promise<OpenRun | undefined> {
    try {
      const run = await opening;
      this.#tellLoaded(message);
      if (this.#runs.has(run.id)) this.#runs.set(run.id, run);
      return run;
    } catch (error) {
      return failed(error);
    }
  }

  #tellLoaded({ run, tellLoaded }: Open): void {
    if (tellLoaded === true) this.#port.post({ kind: 'loaded', run });
  }

  #fail(codec: Codec, error: unknown, run?: number): void {
    const { body, transfer } = encodeReason(codec, error);
    this.#port.post({ kind: 'failed', body, ...(run === undefined ? {} : { run }) }, transfer);
  }

  #shut(runs: readonly number[]): void {
    for (const run of runs) {
      this.#drop(run);
      this.#runs.delete(run);
    }
  }

  #drop(run: number): void {
    for (let place = this.#queue.length - 1; place >= 0; place--) {
      if (this.#queue[place]?.run === run) this.#queue.splice(place, 1);
    }
    for (const runner of this.#active) if (runner.run.id === run) runner.stop();
  }

  /** At once where nothing else has been done in this turn: to wait for the next takes as long as a small task. */
  #takeUp(): void {
    const isIdle = this.#state === 'running' && !this.#turnAsked && this.#active.size === 0 && this.#queue.length === 1;
    if (isIdle && this.#host.mayStartAtOnce) this.#turn();
    else this.#askTurn();
  }

  /** One turn is asked for at a time; it comes after Node has looked at its pipes. */
  #askTurn(): void {
    if (this.#turnAsked || this.#state !== 'running') return;
    this.#turnAsked = true;
    setImmediate(() => {
      this.#turnAsked = false;
      this.#turn();
    });
  }

  #turn(): void {
    for (const runner of this.#active) runner.fill(this.#inFlight(runner.run));
    for (const [place, next] of this.#queue.entries()) {
      const run = this.#runs.get(next.run);
      if (run instanceof Promise) {
        void run.then(() => { this.#askTurn(); });
      } else if (run === undefined) {
        this.#queue.splice(place, 1);
        this.#askTurn();
        return;
      } else if (this.#inFlight(run) < run.concurrency) {
        this.#queue.splice(place, 1);
        void this.#start(next, run);
        return;
      }
    }
  }

  async #start(message: SendChunk, run: OpenRun): Promise<void> {
    this.#host.shareCores(run.cores);
    const runner = new ChunkRunner(message, run, {
      post: (...args) => { this.#port.post(...args); },
      memory: this.#tellMemory ? () => this.#host.memory() : undefined,
      inFlight: () => this.#inFlight(run),
      ended: () => {
        this.#active.delete(runner);
        // Forgotten, too: a chunk that is on its way already is not begun, since the pool takes this worker for idle.
        if (runner.stopsRun) this.#shut([run.id]);
        this.#askTurn();
      },
      moved: () => { this.#askTurn(); },
      sending: (beyondBytes) => this.#port.sending?.(beyondBytes),
    });
    this.#active.add(runner);
    const loading = runner.load();
    if (loading !== undefined) await loading;
    runner.fill(this.#inFlight(run));
    this.#askTurn();
  }

  // Counted by run: in place, where one loop serves all runs, a task that waits for a nested run is in flight too.
  #inFlight(run: OpenRun): number {
    let count = 0;
    for (const runner of this.#active) if (runner.run === run) count += runner.inFlight;
    return count;
  }
}
