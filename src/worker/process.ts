/** The entry of a process worker: messages come by file descriptor 3 and go by 4, large buffers beside them. */
import { Socket } from 'node:net';
import { Beside } from '../wire/beside.js';
import { FrameReader } from '../wire/framed.js';
import { withInode } from '../wire/memory-file.js';
import type { FromWorker, PipeWord, ToWorker } from '../wire/messages.js';
import { canOpen, type Label } from '../wire/parcel.js';
import type { Port } from '../wire/port.js';
import { makeHost } from './host.js';
import { WorkerLoop } from './loop.js';

const incoming = new Socket({ fd: 3, readable: true, writable: false });
const outgoing = new Socket({ fd: 4, readable: false, writable: true });
const tellOpened = (): void => { write({ kind: 'opened' }); };
let beside = new Beside(undefined, tellOpened);

const port: Port<FromWorker, ToWorker> = {
  post: write,
  // A large write waits in this process until the pool has read what is before it.
  sending(beyondBytes) {
    if (outgoing.writableLength <= beyondBytes) return undefined;
    return new Promise((resolve) => { outgoing.write('', () => { resolve(); }); });
  },
  onMessage(receive) {
    const reader = new FrameReader((frame) => {
      const message = frame as ToWorker;
      if (message.kind === 'hello' && message.strips !== undefined) openStrips(message.strips);
      receive(message);
    }, (where) => beside.load(where));
    incoming.on('data', (piece: Buffer) => { reader.push(piece); });
  },
  onGone(listener) {
    // The pool's ends of the pipes close when the caller is gone, however it went: nothing is left to do here.
    for (const pipe of [incoming, outgoing]) {
      pipe.on('close', () => { listener({ exitCode: null, signal: null }); });
      pipe.on('error', () => { /* 'close' follows, and says all we need. */ });
    }
  },
};

// Ctrl-C reaches the whole terminal group. The caller decides what becomes of us: it stops us, or goes on.
process.on('SIGINT', () => { /* The caller decides. */ });
port.onGone(() => process.exit(0));
new WorkerLoop(port, makeHost(port, 'process'));

function write(message: FromWorker | PipeWord, transfer?: readonly ArrayBuffer[]): void {
  const [header, body] = beside.frame(message, transfer);
  outgoing.cork();
  outgoing.write(header);
  outgoing.write(body);
  outgoing.uncork();
}

function openStrips(label: Label): void {
  beside = new Beside({ fromOther: withInode(5), toOther: withInode(6) }, tellOpened);
  write({ kind: 'reaches', canOpen: canOpen(label) });
}
