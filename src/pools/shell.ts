/** The shell of threads.js around a native worker thread: it names the thread and ends it. */
import importedModule from 'node:module';
import type { Worker } from 'node:worker_threads';
import { ourFolder } from '../base/own-files.js';
import { mainGlobal } from '../closures/main-realm.js';

// threads.js publishes its types for CommonJS only; these two verbs are all we ask of it.
interface Threads {
  readonly spawn: (worker: WorkerShim) => Promise<unknown>;
  readonly Thread: { readonly terminate: (thread: unknown) => Promise<void> };
}

/** The part of the browser's Worker that threads.js uses. */
interface WorkerShim {
  addEventListener(name: string, listener: (event: { data: unknown }) => void): void;
  removeEventListener(name: string, listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
  terminate(): Promise<number>;
}

export interface ThreadShell {
  /** Stops the thread now, whatever it does. */
  terminate(): void;
}

/** threads.js takes some 25 ms to load: by then the results of a short call are there, also on a machine that is busy. */
const adoptAfterMs = 1000;

/** A thread that is still loading its files after so long is ended all the same. */
const loadWithinMs = 2000;

export function wrapThread(worker: Worker): ThreadShell {
  let thread: unknown;
  let hasGreeted = false;
  let adoption: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  worker.once('exit', () => {
    clearTimeout(adoption);
    clearTimeout(patience);
  });
  // threads.js waits ten seconds, by a timer that keeps the program alive, for a thread that never greets. So
  // it is asked only once the greeting is there, and gets it from the shim.
  worker.once('message', (greeting: unknown) => {
    hasGreeted = true;
    if (patience !== undefined) void worker.terminate();
    // Unref'd: a program that is done does not wait for it. Until then a thread is ended as Node does it.
    adoption = setTimeout(() => {
      void loadThreads()?.spawn(makeShim(worker, greeting)).then((spawned) => { thread = spawned; });
    }, adoptAfterMs).unref();
  });
  return {
    terminate() {
      clearTimeout(adoption);
      // Node never closes the files that a thread was just reading when it was stopped. So one that loads its modules
      // is stopped when it has them; it greets then, before its first task.
      if (!hasGreeted) patience ??= setTimeout(() => { void worker.terminate(); }, loadWithinMs).unref();
      else if (thread === undefined) void worker.terminate();
      else void loadThreads()?.Thread.terminate(thread);
    },
  };
}

function makeShim(worker: Worker, greeting: unknown): WorkerShim {
  const wrapped = new Map<unknown, (data: unknown) => void>();
  return {
    addEventListener(name, listener) {
      const receive = (data: unknown): void => { listener({ data }); };
      wrapped.set(listener, receive);
      worker.on(name, receive);
      if (name === 'message') receive(greeting);
    },
    removeEventListener(name, listener) {
      const receive = wrapped.get(listener);
      if (receive !== undefined) worker.off(name, receive);
      wrapped.delete(listener);
    },
    postMessage(message) { worker.postMessage(message); },
    terminate: () => worker.terminate(),
  };
}

let threads: Threads | undefined;

/** jest gives its tests another process and another `require`; the latter ends the program where it is asked late. */
const { process } = mainGlobal;

// On import threads.js claims SIGINT and SIGTERM and would answer both with exit code 0. Inside a thread it claims
// errors that nobody caught as well: the thread would live on, and the task they belong to never end. All go at once.
function loadThreads(): Threads | undefined {
  if (threads === undefined) {
    const before = listListeners();
    threads = requireThreads();
    for (const [event, listener] of listListeners()) {
      if (!before.some(([name, known]) => name === event && known === listener)) process.off(event, listener);
    }
  }
  return threads;
}

// By a timer, it can come too late: the program's folder is gone. Nobody waits for it then, and Node can end the thread
// as well.
function requireThreads(): Threads | undefined {
  try {
    const { createRequire } = takeNodeModule();
    return createRequire(ourFolder)('threads') as Threads | undefined;
  } catch {
    return undefined;
  }
}

function takeNodeModule(): Pick<typeof importedModule, 'createRequire'> {
  // Node has it from 20.16 on.
  const { getBuiltinModule } = process as Partial<Pick<NodeJS.Process, 'getBuiltinModule'>>;
  return getBuiltinModule?.('node:module') ?? importedModule;
}

type Listener = (...args: unknown[]) => void;

function listListeners(): [string, Listener][] {
  return ['SIGINT', 'SIGTERM', 'uncaughtException', 'unhandledRejection'].flatMap((event) =>
    (process.listeners(event as NodeJS.Signals) as Listener[]).map((listener): [string, Listener] => [event, listener]));
}
