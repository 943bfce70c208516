/** Starts worker threads and carries their messages over a MessagePort of their own. */
import { type MessagePort, MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { beforeLeaving } from '../base/before-leaving.js';
import { workerEntry } from '../base/own-files.js';
import type { ExitFacts } from '../errors/kinds.js';
import type { FromWorker } from '../wire/messages.js';
import { threadOptions } from './flags.js';
import type { WorkerKind, WorkerLink } from './link.js';
import { Mailbox } from './mailbox.js';
import { type ThreadShell, wrapThread } from './shell.js';

const entry = workerEntry('thread');

export const threadKind: WorkerKind = { kind: 'thread', isInPlace: false, start: () => new ThreadLink(), share: () => [] };

/** How to end those that live. */
const living = new Map<Worker, () => void>();

// Node forgets a thread when the one that started it sees it end. Where that one goes first, some of it stays in memory.
beforeLeaving(() => Promise.all([...living].map(([worker, end]) => new Promise((resolve) => {
  worker.once('exit', resolve);
  end();
}))));

class ThreadLink implements WorkerLink {
  /** Messages between threads are not made into bytes: these stay 0. */
  readonly bytes = { sent: 0, received: 0, shared: 0 };
  busy = true;
  isEnding = false;
  #receive: (message: FromWorker) => void = () => { /* set before the first message can come */ };
  #tellGone: ((exit: ExitFacts) => void) | undefined;
  #gone = false;
  #cause: unknown;
  readonly #port: MessagePort;
  readonly #mailbox: Mailbox<FromWorker>;
  readonly #shell: ThreadShell;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(entry, {
      workerData: { port: port2 },
      transferList: [port2],
      ...threadOptions(),
    });
    this.#port = port1;
    this.#shell = wrapThread(worker);
    this.#mailbox = new Mailbox(port1, (message) => { this.#receive(message); });
    worker.on('error', (error) => { this.#cause = error; });
    worker.once('exit', (exitCode) => {
      living.delete(worker);
      this.#end(exitCode);
    });
    living.set(worker, () => { this.kill(); });
    // Nothing here keeps the caller alive; a pending run does, by itself.
    worker.unref();
  }

  get isBehind(): boolean {
    return this.#mailbox.isBehind;
  }

  post(...[message, transfer]: Parameters<WorkerLink['post']>): void {
    if (!this.#gone) this.#port.postMessage(message, transfer ?? []);
  }

  onMessage(receive: (message: FromWorker) => void): void {
    this.#receive = receive;
  }

  onGone(listener: (exit: ExitFacts) => void): void {
    this.#tellGone = listener;
  }

  kill(): void {
    this.#shell.terminate();
  }

  // What a thread prints comes as messages. Its own streams are left to Node: reading them here would keep the
  // caller alive, and all that could come there is what was printed before the loop began.
  lastWords(): string {
    return '';
  }

  // Race: the thread posts its last result and ends; 'exit' comes by another way and can be first. What lies in
  // the port is read before the end is told, else a task that is done would run again.
  #end(exitCode: number): void {
    this.isEnding = true;
    for (;;) {
      const waiting = receiveMessageOnPort(this.#port) as { message: FromWorker } | undefined;
      if (waiting === undefined) break;
      this.#receive(waiting.message);
    }
    this.#gone = true;
    this.#mailbox.close();
    this.#tellGone?.({ exitCode, signal: null, ...(this.#cause === undefined ? {} : { cause: this.#cause }) });
    this.#tellGone = undefined;
  }
}
