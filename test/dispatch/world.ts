/** A world of workers in one thread, whose every event happens in an order drawn by lot: messages, ends of tasks, deaths. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WorkerKind, WorkerLink } from '../../src/pools/link.js';
import type { FromWorker, ToWorker } from '../../src/wire/messages.js';
import { type Codec, identityCodec } from '../../src/worker/codec.js';
import { WorkerLoop } from '../../src/worker/loop.js';
import type { Random } from './random.js';

/** A worker as the task that runs in it sees it. */
export interface FakeWorker {
  readonly id: number;
  /** Dies at once: what it has posted still arrives. */
  die(): void;
}

type InWorker = (worker: FakeWorker, ...args: readonly unknown[]) => unknown;

/** Things that happen one after the other, but at any time. */
type Lane = (() => void)[];

export class World {
  readonly random: Random;
  /** Lets some time pass, where the test holds the clock: that too happens at any time. */
  passTime: (() => void) | undefined;
  readonly #lanes: Lane[] = [];
  #workers = 0;

  readonly #findsHeavy: boolean;

  /** @param findsHeavy whether chunks turn out heavy by lot; else they do by the clock alone */
  constructor(random: Random, { findsHeavy = true } = {}) {
    this.random = random;
    this.#findsHeavy = findsHeavy;
  }

  readonly kind: WorkerKind = { kind: 'thread', isInPlace: false, start: () => this.#startWorker(), share: () => [] };

  /** Settles some time. */
  sometime(): Promise<void> {
    return new Promise((resolve) => { this.#lanes.push([resolve]); });
  }

  /** Lets one thing after the other happen until the promise is settled; fails where nothing is left to happen. */
  async runUntil(promise: Promise<unknown>): Promise<void> {
    const state = { isSettled: false };
    const settle = (): void => { state.isSettled = true; };
    promise.then(settle, settle);
    for (let idleTurns = 0, events = 0; !state.isSettled; events++) {
      if (events > 20_000) throw new Error('things happen without end, and the run is not over');
      // Between two events everybody gets their turn.
      for (let turn = 0; turn < 3; turn++) await nextTurn();
      const waiting = this.#lanes.filter((lane) => lane.length > 0);
      idleTurns = waiting.length === 0 ? idleTurns + 1 : 0;
      if (idleTurns > 60) throw new Error('nothing happens any more, and the run is not over');
      if (this.passTime !== undefined && this.random.below(4) === 0) this.passTime();
      else if (waiting.length > 0) this.random.take(waiting).shift()?.();
    }
  }

  /** Some chunks turn out heavy with their first task. */
  #mayFindHeavy(message: ToWorker): ToWorker {
    return message.kind === 'chunk' && this.#findsHeavy && this.random.below(3) === 0 ? { ...message, returnAfterMs: -1 } : message;
  }

  #startWorker(): WorkerLink {
    const id = ++this.#workers;
    const toPool: Lane = [];
    const toLoop: Lane = [];
    this.#lanes.push(toPool, toLoop);
    let receive: (message: FromWorker) => void = () => {};
    let deliver: (message: ToWorker) => void = () => {};
    let tellGone: () => void = () => {};
    let isGone = false;
    const die = (): void => {
      if (isGone) return;
      isGone = true;
      toLoop.length = 0;
      toPool.push(() => { tellGone(); });
    };
    new WorkerLoop(
      {
        post: (message) => { if (!isGone) toPool.push(() => { receive(message); }); },
        onMessage: (listener) => { deliver = listener; },
        onGone: () => {},
      },
      {
        makeCodec: () => bindTo({ id, die }),
        enter: () => {},
        followSourceMaps: () => {},
        leave: die,
        memory: () => 0,
        shareCores: () => {},
        mayStartAtOnce: true,
        facts: () => ({ pid: id, thread: 0 }),
      },
    );
    return {
      bytes: { sent: 0, received: 0, shared: 0 },
      busy: false,
      post: (message) => {
        const sent = this.#mayFindHeavy(message);
        if (!isGone) toLoop.push(() => { if (!isGone) deliver(sent); });
      },
      onMessage: (listener) => { receive = listener; },
      onGone: (listener) => { tellGone = () => { listener({ exitCode: 1, signal: null }); }; },
      kill: die,
      lastWords: () => '',
    };
  }
}

/** Functions are told in which worker they run. */
function bindTo(worker: FakeWorker): Codec {
  return {
    ...identityCodec,
    decode(body) {
      if (!Array.isArray(body) || typeof body[0] !== 'function') return { value: body };
      const [fn, statics] = body as [InWorker, unknown];
      return { value: [(...args: readonly unknown[]) => fn(worker, ...args), statics] };
    },
  };
}
