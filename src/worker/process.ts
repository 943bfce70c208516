/** The entry of a process worker: messages go through the pipe that is file descriptor 3. */
import { Socket } from 'node:net';
import type { FromWorker, ToWorker } from '../wire/messages.js';
import { FrameReader, toFrame } from '../wire/framed.js';
import type { Port } from '../wire/port.js';
import { makeHost } from './host.js';
import { WorkerLoop } from './loop.js';

const pipe = new Socket({ fd: 3, readable: true, writable: true });

const port: Port<FromWorker, ToWorker> = {
  post(message) {
    const [header, body] = toFrame(message);
    pipe.cork();
    pipe.write(header);
    pipe.write(body);
    pipe.uncork();
  },
  // A large write waits in this process until the pool has read what is before it.
  sending() {
    if (pipe.writableLength === 0) return undefined;
    return new Promise((resolve) => { pipe.write('', () => { resolve(); }); });
  },
  onMessage(receive) {
    const reader = new FrameReader((message) => { receive(message as ToWorker); });
    pipe.on('data', (piece: Buffer) => { reader.push(piece); });
  },
  onGone(listener) {
    // The pool's end of the pipe closes when the caller is gone, however it went: nothing is left to do here.
    pipe.on('close', () => { listener({ exitCode: null, signal: null }); });
    pipe.on('error', () => { /* 'close' follows, and says all we need. */ });
  },
};

// Ctrl-C reaches the whole terminal group. The caller decides what becomes of us: it stops us, or goes on.
process.on('SIGINT', () => { /* The caller decides. */ });
port.onGone(() => process.exit(0));
new WorkerLoop(port, makeHost(port, 'process'));
