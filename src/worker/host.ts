/** What the loop of a process or thread needs of its surroundings; the serial pool brings its own. */
import { getHeapStatistics } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { putInOrder } from '../base/before-leaving.js';
import { followSourceMaps } from '../base/source-maps.js';
import { Exchange } from '../closures/exchange.js';
import { forwardBars } from '../progress/forward.js';
import type { FromWorker, ToWorker } from '../wire/messages.js';
import type { Port } from '../wire/port.js';
import { context } from './context.js';
import type { LoopHost } from './loop.js';
import { forwardOutput } from './output.js';
import { encodeReason } from './reason.js';

export function makeHost(port: Port<FromWorker, ToWorker>, via: 'process' | 'thread'): LoopHost {
  forwardOutput((message) => { port.post(message); });
  forwardBars((event) => { port.post({ kind: 'bar', event }); });
  tellLastError(port, via);
  return {
    makeCodec: () => new Exchange(`w${context.place?.id ?? 0}`, via),
    enter: (hello) => { context.place = hello.place; },
    followSourceMaps,
    leave,
    memory: via === 'process' ? () => process.memoryUsage.rss() : threadMemory,
    shareCores: (cores) => { context.cores = cores; },
    mayStartAtOnce: true,
    // Of a thread the caller knows its limit: it has the same flags. To ask for that here would load a part of Node, for a
    // number that is only needed when memory has run out. Nor does a process load threads to hear that it is none.
    facts: () => (via === 'thread'
      ? { pid: process.pid, thread: threadId }
      : { pid: process.pid, thread: 0, heapLimit: getHeapStatistics().heap_size_limit }),
  };
}

function leave(): void {
  const ending = putInOrder();
  if (ending === undefined) process.exit(0);
  else void ending.then(() => process.exit(0));
}

/** A thread shares its process' pages; what it holds itself is its heap and the buffers outside it. */
function threadMemory(): number {
  const heap = getHeapStatistics();
  return heap.used_heap_size + heap.external_memory;
}

// An error that nobody caught (a timer, a stray promise) ends the worker, as it ends any Node process. The
// pool sees only an exit code; this tells it the error first. The monitor does not change what happens next.
function tellLastError(port: Port<FromWorker, ToWorker>, via: 'process' | 'thread'): void {
  process.on('uncaughtExceptionMonitor', (error) => {
    const { body } = encodeReason(new Exchange('dying', via), error);
    port.post({ kind: 'dying', body });
  });
}

