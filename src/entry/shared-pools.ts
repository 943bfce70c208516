/** The pools behind `parallel`: one for each set of options, kept warm between calls. */
import { Exchange } from '../closures/exchange.js';
import type { WorkerKind } from '../pools/link.js';
import { processKind } from '../pools/process.js';
import { serialKind } from '../pools/serial.js';
import { threadKind } from '../pools/thread.js';
import { toBytes } from '../wire/bytes.js';
import type { Choice } from './nesting.js';
import type { PoolOptions } from './pool-type.js';
import { PoolCore } from './pool-core.js';

/** Nobody closes a shared pool, so its workers leave by themselves when they were idle this long. */
const sharedIdleMs = 60_000;

const shared = new Map<string, PoolCore>();

/** The pool for these options: the one of an earlier call if that had equal ones. */
export function findSharedPool(choice: Choice, options: PoolOptions): PoolCore {
  const key = describe(choice, options);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const core = new PoolCore(findKind(choice.kind), { idleTimeout: sharedIdleMs, ...options }, choice.workers);
  shared.set(key, core);
  // Without workers it is as good as new: what is not used any more is not kept.
  core.onEmpty = () => { shared.delete(key); };
  return core;
}

// Not a table: what carries messages between processes is loaded where there are some.
function findKind(kind: Choice['kind']): WorkerKind {
  switch (kind) {
    case 'process': return processKind;
    case 'thread': return threadKind;
    case 'serial': return serialKind;
  }
}

// Options that are about tasks travel with the run; only those that make a worker what it is make a pool. An inline
// `setup` is another function at every call, and the same one by what it says and captures.
function describe({ kind, workers }: Choice, options: PoolOptions): string {
  const { setup, maxTasksPerWorker, memoryLimit, idleTimeout } = options;
  const text = setup === undefined || kind === 'serial' ? '' : toBytes(new Exchange('c', 'process').encode(setup, 'setup').body).toString('latin1');
  return [kind, workers, maxTasksPerWorker, memoryLimit, idleTimeout, text].join(' ');
}
