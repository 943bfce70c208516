/** Starts worker processes and carries their messages over a pipe of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { workerEntry } from '../base/own-files.js';
import type { ExitFacts } from '../errors/kinds.js';
import { Beside, type Strips } from '../wire/beside.js';
import { FrameReader } from '../wire/framed.js';
import { closeFile, makeMemoryFile, type MemoryFile } from '../wire/memory-file.js';
import type { FromWorker, PipeWord } from '../wire/messages.js';
import { labelOf, makeParcels } from '../wire/parcel.js';
import { Outgoing } from './outgoing.js';
import { watchProcess } from './alive.js';
import { inheritedFlags } from './flags.js';
import type { WorkerKind, WorkerLink } from './link.js';
import { type MemoryWatch, watchMemory } from './memory.js';
import { type LineWriter, openLines } from './lines.js';

const entry = fileURLToPath(workerEntry('process'));

/** How long after its exit a worker's pipes may stay open: a program it started can hold them for ever. */
const drainMs = 200;

export const processKind: WorkerKind = { kind: 'process', isInPlace: false, start: startProcess, share: makeParcels };

function startProcess(): WorkerLink {
  const strips = makeStrips();
  const worker = spawn(process.execPath, [...inheritedFlags(), entry], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', ...(strips === undefined ? [] : [strips.toOther.fd, strips.fromOther.fd])],
    windowsHide: true,
  });
  return new ProcessLink(worker, strips);
}

/** Made before the worker, which inherits them: so neither needs a name, and both are gone with the last of the two. */
function makeStrips(): Strips | undefined {
  const toOther = makeMemoryFile();
  const fromOther = toOther === undefined ? undefined : makeMemoryFile();
  if (toOther === undefined || fromOther === undefined) {
    if (toOther !== undefined) closeFile(toOther);
    return undefined;
  }
  return { toOther, fromOther };
}

class ProcessLink implements WorkerLink {
  #isBusy = true;
  #receive: (message: FromWorker) => void = () => { /* set before the first message can come */ };
  #tellGone: ((exit: ExitFacts) => void) | undefined;
  #exit: ExitFacts | undefined;
  #received = 0;
  #lastWords = '';
  #cause: unknown;
  readonly #worker: ChildProcess;
  readonly #memory: MemoryWatch;
  /**
   * One pipe for each direction. Node closes a pipe as soon as a write into it fails, with all that lies in it unread:
   * of a worker that has died, the results and the word which task it had begun.
   */
  readonly #toWorker: Socket;
  readonly #fromWorker: Socket;
  readonly #lines: readonly LineWriter[];
  readonly #beside: Beside;
  readonly #strips: Strips | undefined;
  readonly #outgoing: Outgoing;
  /** Sees to it that the worker does not outlive us. */
  readonly #tie: () => void;

  constructor(worker: ChildProcess, strips: Strips | undefined) {
    this.#worker = worker;
    this.#memory = watchMemory(worker.pid, () => this.#isBusy);
    this.#strips = strips;
    this.#beside = new Beside(strips, () => { /* nobody sends parcels to the pool */ });
    this.#toWorker = worker.stdio[3] as Socket;
    this.#fromWorker = worker.stdio[4] as Socket;
    this.#lines = [this.#forward(worker.stdout, 'stdout'), this.#forward(worker.stderr, 'stderr')];
    this.#outgoing = new Outgoing(this.#beside, this.#toWorker, strips !== undefined);
    const reader = new FrameReader((message) => { this.#take(message as FromWorker | PipeWord); }, (where) => this.#beside.load(where));
    this.#fromWorker.on('data', (piece: Buffer) => {
      this.#received += piece.length;
      this.#read(reader, piece);
    });
    // Nothing comes by this one, but that its other end is closed is only noticed while it is read.
    this.#toWorker.resume();
    this.#watchEnd();
    // Nothing here keeps the caller alive; a pending run does, by itself.
    worker.unref();
    for (const pipe of [this.#toWorker, this.#fromWorker]) {
      // EPIPE when the worker is gone while we write: its exit tells all there is to know.
      pipe.on('error', () => { /* 'close' follows */ });
      pipe.unref();
    }
    this.#tie = watchProcess(worker, () => this.#isBusy);
  }

  get isEnding(): boolean {
    return this.#exit !== undefined;
  }

  get bytes(): WorkerLink['bytes'] {
    return { sent: this.#outgoing.bytes, received: this.#received, shared: this.#beside.bytes };
  }

  get busy(): boolean {
    return this.#isBusy;
  }

  set busy(isBusy: boolean) {
    this.#isBusy = isBusy;
    if (isBusy) this.#memory.look();
  }

  post(...[message, transfer, parcels]: Parameters<WorkerLink['post']>): void {
    if (this.#exit !== undefined || this.#toWorker.destroyed) return;
    if (message.kind !== 'hello') this.#tie();
    const strip = this.#strips?.toOther;
    const told = message.kind === 'hello' && strip !== undefined ? { ...message, strips: labelOf(strip, 0) } : message;
    this.#outgoing.post(told, transfer, parcels);
  }

  onMessage(receive: (message: FromWorker) => void): void {
    this.#receive = receive;
  }

  onGone(listener: (exit: ExitFacts) => void): void {
    this.#tellGone = listener;
  }

  kill(): void {
    this.#worker.kill('SIGKILL');
  }

  lastWords(): string {
    return this.#lastWords;
  }

  lastMemory(): number {
    return this.#memory.bytes;
  }

  #take(message: FromWorker | PipeWord): void {
    if (message.kind === 'reaches') this.#outgoing.go(message.canOpen);
    else if (message.kind === 'opened') this.#outgoing.forgetOldest();
    else this.#receive(message);
  }

  /** Something else wrote into the pipe: nothing that comes after can be trusted, so that worker ends. */
  #read(reader: FrameReader, piece: Buffer): void {
    try {
      reader.push(piece);
    } catch (cause) {
      this.#cause = cause;
      this.#fromWorker.removeAllListeners('data');
      this.kill();
    }
  }

  #forward(stream: Readable | null, name: 'stdout' | 'stderr'): LineWriter {
    const lines = openLines(name);
    stream?.on('data', (piece: Buffer) => {
      const text = piece.toString();
      if (name === 'stderr') this.#lastWords = (this.#lastWords + text).slice(-4000);
      lines.write(text);
    });
    (stream as Socket | null)?.unref();
    return lines;
  }

  // Race: the worker posts its last result and exits; 'exit' can reach us while the result is still in the
  // pipe. Taken at its word we would run a task again that is done. So the end is told when the pipe has been
  // read to its end, too. Test: "a result posted just before exit counts".
  #watchEnd(): void {
    let timer: NodeJS.Timeout | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      this.#memory.stop();
      for (const lines of this.#lines) lines.end();
      this.#toWorker.destroy();
      this.#fromWorker.destroy();
      this.#outgoing.close();
      this.#beside.close();
      if (this.#strips !== undefined) for (const file of Object.values(this.#strips) as MemoryFile[]) closeFile(file);
      const tell = this.#tellGone;
      this.#tellGone = undefined;
      const exit = this.#exit ?? { exitCode: null, signal: null };
      tell?.(this.#cause === undefined ? exit : { ...exit, cause: this.#cause });
    };
    const exited = (exit: ExitFacts): void => {
      this.#exit = exit;
      clearTimeout(timer);
      if (this.#fromWorker.closed) finish();
      else timer = setTimeout(finish, drainMs);
    };
    this.#worker.once('exit', (exitCode, signal) => { exited({ exitCode, signal }); });
    this.#worker.once('error', (cause) => {
      if (this.#worker.pid === undefined) exited({ exitCode: null, signal: null, cause });
    });
    // The task closed a pipe: its worker cannot be told anything, or not tell. Most often, though, it has exited, and
    // that news is on its way; a kill does no harm then.
    const expectExit = (): void => {
      if (this.#exit === undefined) timer ??= setTimeout(() => { this.kill(); }, drainMs);
    };
    this.#toWorker.once('close', expectExit);
    this.#fromWorker.once('close', () => {
      if (this.#exit !== undefined) finish();
      else expectExit();
    });
  }
}
