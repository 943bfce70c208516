/** The other side in tests: decodes what it gets, calls it, and sends the encoded outcome back. */
import { deserialize, serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { Exchange } from '../../../src/closures/exchange.js';
import type { Encoded } from '../../../src/closures/exchange.js';

interface Request {
  readonly id: number;
  readonly run: number;
  readonly body: unknown;
  readonly calls: boolean;
}

const via = parentPort === null ? 'process' : 'thread';
const exchanges = new Map<number, Exchange>();

// On Node 20 a thread does not take over the loaders of its process.
if (parentPort !== null && process.execArgv.includes('tsx')) {
  const name = 'tsx/esm/api';
  ((await import(name)) as { register(): void }).register();
}
if (parentPort !== null) {
  const port = parentPort;
  port.on('message', (request: Request) => {
    void answer(request).then(([id, status, { body, transfer }]) => port.postMessage({ id, status, body }, [...transfer]));
  });
} else {
  process.on('message', (bytes: string) => {
    const request = deserialize(Buffer.from(bytes, 'base64')) as Request;
    void answer(request).then(([id, status, { body }]) => {
      process.send?.(serialize({ id, status, body }).toString('base64'));
    });
  });
}

async function answer({ id, run, body, calls }: Request): Promise<[number, string, Encoded]> {
  let exchange = exchanges.get(run);
  if (exchange === undefined) {
    exchange = new Exchange('w1', via);
    exchanges.set(run, exchange);
  }
  try {
    const { value } = await exchange.decode(body);
    if (!calls) return [id, 'fulfilled', exchange.encode([value], 'result')];
    const { fn, args } = value as { fn: (...args: unknown[]) => unknown; args: unknown[] };
    return [id, 'fulfilled', exchange.encode([await fn(...args)], 'result')];
  } catch (error) {
    return [id, 'rejected', encodeFailure(exchange, error)];
  }
}

/** An error that cannot travel is told in words, so that no test waits in vain. */
function encodeFailure(exchange: Exchange, error: unknown): Encoded {
  try {
    return exchange.encode(error, 'error');
  } catch (reason) {
    return exchange.encode(`${String(error)}, which cannot travel: ${String(reason)}`, 'error');
  }
}
