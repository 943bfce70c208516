/** Cases: what cannot travel is an error that names the way and the remedy, before any task runs. */
import { ChildProcess } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { createReadStream, opendirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Agent } from 'node:http';
import { createServer, Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { BroadcastChannel, MessageChannel, Worker } from 'node:worker_threads';
import { ProcessPool } from 'parathos';
import type { Case } from '../program/case.js';
import { refuses } from '../program/case.js';

const db = { name: 'main', pool: [{ socket: new Socket() }] };
const waiting = Promise.resolve(1);
const weak = { map: new WeakMap(), set: new WeakSet(), ref: new WeakRef({}), registry: new FinalizationRegistry(() => undefined) };
const { port1, port2 } = new MessageChannel();
port1.close();
port2.close();
const worker = new Worker('', { eval: true });
const started = new ChildProcess();
const channel = new BroadcastChannel('corpus');
channel.close();
const folder = opendirSync('.');
folder.closeSync();
const timer = setTimeout(() => undefined, 0);
const controller = new AbortController();
const stream = createReadStream('nothing-is-read-of-this', { emitClose: false });
stream.on('error', () => undefined);
const pool = new ProcessPool({ workers: 1 });
const memory = new SharedArrayBuffer(8);
const numbers = function* () { yield 1; };
const running = numbers();
running.next();
const later = (async function* () { yield 1; })();
const { size } = Object.getOwnPropertyDescriptors(Map.prototype);

class Scaler {
  factor = 3;
  arrow = (): number => this.factor;
  makeArrow() {
    return () => this.factor;
  }
  makeNested() {
    return () => [1].map(() => this.factor);
  }
}
class Child extends Scaler {
  makeSuper() {
    return () => super.makeArrow();
  }
}
function makeWithArguments(..._: unknown[]) {
  return () => arguments.length;
}
function MakeWithTarget() {
  return () => new.target;
}

/** A file that was open: closed, it is the same kind of value, and nothing is left over. */
async function openFile() {
  const file = await open(process.execPath);
  await file.close();
  return file;
}

/** The error names the way step by step, and says what to do instead. */
const way = (what: string, remedy: string): RegExp => new RegExp(`^Cannot send fn to a worker: fn → .*${what}.*\\. .*${remedy}`, 's');
/** One step from fn: the variable, which a compiler may have renamed. */
const captured = (what: string, remedy: string): RegExp => way(`captured variable \`[\\w$]+\`: ${what} cannot travel`, remedy);

export const cannotTravelCases: readonly Case[] = [
  refuses('a socket', () => { const socket = new Socket(); return () => socket.destroyed; }, /can(not|'t) travel/i),
  refuses('a socket deep inside', () => () => db.pool.map(({ socket }) => socket), way('property `socket`: a Socket cannot travel', 'open it inside')),
  refuses('a server', () => { const server = createServer(); return () => server.listening || server.address(); }, /Server cannot travel.*open it inside/s),
  refuses('an http agent', () => { const agent = new Agent(); return () => agent.destroy(); }, /an? Agent cannot travel/),
  refuses('a file stream', () => () => stream.read() as unknown, way('a ReadStream cannot travel', 'Open it inside the function')),
  refuses('a stream in the middle', () => { const pipe = new PassThrough(); return () => pipe.read() as unknown; }, /a PassThrough cannot travel/),
  { name: 'an open file', make: async () => { const file = await openFile(); return { fn: () => file.readFile() }; }, refused: captured('a FileHandle', 'Open it inside the function, and send the path') },
  { name: 'a property of an open file', make: async () => { const file = await openFile(); return { fn: () => file.fd }; }, refused: captured('a FileHandle', 'Open it inside the function, and send the path') },
  { name: 'an open file in data', make: async () => { const log = { files: [await openFile()] }; return { fn: () => log.files.length === 1 && log.files }; }, refused: way('item 0: a FileHandle cannot travel', 'Open it inside') },
  refuses('lines of a stream', () => { const lines = createInterface({ input: new PassThrough() }); return () => lines.close(); }, captured('an Interface', 'Open it inside')),
  refuses('a promise', () => () => waiting, captured('a Promise', 'Await it first, and send what it gives')),
  refuses('a promise that will be rejected', () => { const failing = Promise.reject(new Error('later')); failing.catch(() => undefined); return () => failing; }, captured('a Promise', 'Await it first')),
  refuses('a promise in data', () => { const data = { list: [waiting] }; return () => data.list.length === 1 && data.list; }, way('item 0: a Promise cannot travel', 'Await it first')),
  refuses('a WeakMap', () => () => weak.map.has({}), /a WeakMap cannot travel.*send a Map/s),
  refuses('a WeakSet', () => () => weak.set.has({}), /a WeakSet cannot travel/),
  refuses('a WeakRef', () => () => weak.ref.deref(), way('property `ref`: a WeakRef cannot travel', 'Send the object itself')),
  refuses('a FinalizationRegistry', () => () => weak.registry.unregister({}), /a FinalizationRegistry cannot travel/),
  refuses('a port', () => () => port1.postMessage(1), captured('a MessagePort', 'return results instead of posting them')),
  refuses('a port deep inside', () => { const link = { ends: new Map([['far', port2]]) }; return () => link.ends.get('far')!.postMessage(1); }, way('map value of `far`: a MessagePort cannot travel', 'return results')),
  refuses('a worker', () => () => worker.postMessage(1), captured('a Worker', 'return results instead of posting them')),
  refuses('a property of a worker', () => () => worker.threadId, captured('a Worker', 'return results')),
  refuses('a process that was started', () => () => started.kill(), captured('a ChildProcess', 'stay where they were made')),
  refuses('a channel', () => () => channel.name || channel, /a BroadcastChannel cannot travel/),
  refuses('an open folder', () => () => folder.readSync(), /a Dir cannot travel.*Open it inside/s),
  refuses('a timer', () => () => timer.hasRef(), /a Timeout cannot travel.*Start the timer inside/s),
  refuses('a signal', () => { const { signal } = controller; return () => signal.aborted || signal; }, /an AbortSignal cannot travel.*option `signal`/s),
  refuses('a running generator', () => () => running.next(), captured('a Generator', 'Send the function that makes it, or its values as an array')),
  refuses('a running async generator', () => () => later.next(), captured('an AsyncGenerator', 'Send the function that makes it')),
  refuses('a symbol in an object', () => { const boxed = Object(Symbol('x')) as object; return () => boxed; }, /a symbol in an object wrapper cannot travel.*Send the symbol itself/s),
  refuses('an iterator of a map', () => { const entries = new Map([[1, 2]]).entries(); return () => entries.next(); }, /Iterator cannot travel/),
  refuses('a hash', () => { const hash = createHash('sha1'); return () => hash.digest(); }, /a Hash cannot travel.*Make it inside/s),
  refuses('an hmac', () => { const hmac = createHmac('sha1', 'k'); return () => hmac.digest(); }, /Hmac cannot travel/),
  refuses('a Blob', () => { const blob = new Blob(['x']); return () => blob.size; }, /Blob/),
  refuses('a Response', () => { const response = new Response('x'); return () => response.text(); }, /Response cannot travel/),
  refuses('an Intl format', () => { const format = new Intl.NumberFormat('en'); return () => format.format(1); }, /NumberFormat cannot travel/),
  refuses('a pool', () => () => pool, /pool/i),
  refuses('an arrow that uses the this around it', () => new Scaler().makeArrow(), /`this`.*cannot be read/s),
  refuses('an arrow of a field', () => new Scaler().arrow, /`this`/),
  refuses('an arrow inside an arrow that uses this', () => new Scaler().makeNested(), /`this`/),
  refuses('an arrow that uses super', () => new Child().makeSuper(), /`(super|this)`/),
  refuses('an arrow that uses new.target', () => (MakeWithTarget as unknown as () => () => unknown)(), /`new\.target`/),
  refuses('an arrow that uses the arguments around it', () => makeWithArguments(1, 2), /`arguments`.*Name the parameters/s),
  refuses('a captured function that cannot travel', () => { const helper = new Scaler().makeArrow(); return () => helper(); }, /captured variable `\w+`.*`this`/s),
  refuses('a getter of a prototype', () => { const get = size!.get!; return () => get.call(new Map()) as unknown; }, /native code/),
  refuses('shared memory in processes', () => () => new Int32Array(memory)[0], { process: /a SharedArrayBuffer cannot be shared.*thread|SharedArrayBuffer.*thread/s }),
  refuses('a WebAssembly module in processes', () => { const module = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); return () => WebAssembly.Module.exports(module).length; }, { process: /Module/ }),
  { name: 'an item that cannot travel', make: () => ({ fn: (x: unknown) => x, args: [new WeakMap()] }), refused: /^Cannot send item 0 to a worker: .*WeakMap/s },
  { name: 'a port as an item', make: () => ({ fn: (x: unknown) => x, args: [port1] }), refused: /^Cannot send item 0 to a worker: item 0: a MessagePort cannot travel\. .*return results/s },
  { name: 'a running generator as an item', make: () => ({ fn: (x: unknown) => x, args: [running] }), refused: /^Cannot send item 0 to a worker: item 0: a Generator cannot travel\. Send the function/s },
  { name: 'a worker as a static argument', make: () => ({ fn: () => 1, args: [1], statics: { worker } }), refused: /Cannot send .* to a worker: .*`worker`: a Worker cannot travel/s },
  { name: 'an open file that is a result', make: () => ({ fn: () => openFile() }), refused: /^Cannot send a result back to the caller: .*a FileHandle cannot travel\. Open it inside/s },
  { name: 'a static argument that cannot travel', make: () => ({ fn: () => 1, args: [1], statics: { db: new Socket() } }), refused: /Cannot send .* to a worker: .*`db`: a Socket/s },
  { name: 'a result that cannot travel', make: () => ({ fn: () => new WeakMap() }), refused: /^Cannot send a result back to the caller: .*WeakMap/s },
  { name: 'a socket that is not used does not matter', make: () => ({ fn: () => db.name }) },
];
