/** Starts a real process and a real thread, and runs functions there that travelled through an Exchange. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Exchange } from '../../../src/closures/exchange.js';
import type { EncodeOptions } from '../../../src/closures/exchange.js';

interface Answer {
  readonly id: number;
  readonly status: 'fulfilled' | 'rejected';
  readonly body: unknown;
}

type Send = (message: unknown, transfer: readonly ArrayBuffer[]) => void;

const program = new URL('./peer-program.js', import.meta.url);

/** One other side, with as many runs as a test wants. */
export class Peer {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private count = 0;
  private runs = 0;

  constructor(readonly via: 'process' | 'thread', private readonly send: Send, readonly close: () => void) {}

  /** The other side is gone: whoever waits is told. */
  fail(reason: string): void {
    for (const settle of this.waiting.values()) settle({ id: 0, status: 'rejected', body: { plain: new Error(reason) } });
    this.waiting.clear();
  }

  receive(answer: Answer): void {
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }

  open(): Run {
    this.runs += 1;
    return new Run(this, this.runs);
  }

  post(run: number, body: unknown, transfer: readonly ArrayBuffer[], calls: boolean): Promise<Answer> {
    this.count += 1;
    const id = this.count;
    this.send({ id, run, body, calls }, transfer);
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }
}

/** One run between this side and the other. */
export class Run {
  readonly exchange: Exchange;

  constructor(private readonly peer: Peer, private readonly id: number) {
    this.exchange = new Exchange('c', peer.via);
  }

  /** Calls the function on the other side. */
  async call(fn: (...args: never[]) => unknown, args: readonly unknown[] = [], options: EncodeOptions = {}): Promise<unknown> {
    return this.carry({ fn, args }, true, options);
  }

  /** Sends a value there and back. */
  async echo(value: unknown, options: EncodeOptions = {}): Promise<unknown> {
    return this.carry(value, false, options);
  }

  private async carry(value: unknown, calls: boolean, options: EncodeOptions): Promise<unknown> {
    const { body, transfer } = this.exchange.encode(value, 'value', options);
    const answer = await this.peer.post(this.id, body, transfer, calls);
    const decoded = await this.exchange.decode(answer.body);
    if (answer.status === 'rejected') throw decoded.value;
    return (decoded.value as [unknown])[0];
  }
}

export function startProcess(execArgv: readonly string[] = []): Peer {
  const child = fork(fileURLToPath(program), { execArgv: [...execArgv], stdio: 'inherit' });
  const send: Send = (message) => child.send(serialize(message).toString('base64'));
  const peer = new Peer('process', send, () => child.kill());
  child.on('exit', (code) => peer.fail(`the process ended with ${code}`));
  child.on('message', (bytes) => peer.receive(deserialize(Buffer.from(bytes as string, 'base64')) as Answer));
  return peer;
}

export function startThread(): Peer {
  const worker = new Worker(program);
  const send: Send = (message, transfer) => worker.postMessage(message, [...transfer]);
  const peer = new Peer('thread', send, () => void worker.terminate());
  worker.on('exit', (code) => peer.fail(`the thread ended with ${code}`));
  worker.on('message', (answer: Answer) => peer.receive(answer));
  return peer;
}
