/** Starts a real process and a real thread, and runs functions there that travelled through an Exchange. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Exchange } from '../../../src/closures/exchange.js';
const program = new URL('./peer-program.js', import.meta.url);
/** One other side, with as many runs as a test wants. */
export class Peer {
    via;
    send;
    close;
    waiting = new Map();
    count = 0;
    runs = 0;
    constructor(via, send, close) {
        this.via = via;
        this.send = send;
        this.close = close;
    }
    /** The other side is gone: whoever waits is told. */
    fail(reason) {
        for (const settle of this.waiting.values())
            settle({ id: 0, status: 'rejected', body: { plain: new Error(reason) } });
        this.waiting.clear();
    }
    receive(answer) {
        this.waiting.get(answer.id)?.(answer);
        this.waiting.delete(answer.id);
    }
    open() {
        this.runs += 1;
        return new Run(this, this.runs);
    }
    post(run, body, transfer, calls) {
        this.count += 1;
        const id = this.count;
        this.send({ id, run, body, calls }, transfer);
        return new Promise((resolve) => this.waiting.set(id, resolve));
    }
}
/** One run between this side and the other. */
export class Run {
    peer;
    id;
    exchange;
    constructor(peer, id) {
        this.peer = peer;
        this.id = id;
        this.exchange = new Exchange('c', peer.via);
    }
    /** Calls the function on the other side. */
    async call(fn, args = [], options = {}) {
        return this.carry({ fn, args }, true, options);
    }
    /** Sends a value there and back. */
    async echo(value, options = {}) {
        return this.carry(value, false, options);
    }
    async carry(value, calls, options) {
        const { body, transfer } = this.exchange.encode(value, 'value', options);
        const answer = await this.peer.post(this.id, body, transfer, calls);
        const decoded = await this.exchange.decode(answer.body);
        if (answer.status === 'rejected')
            throw decoded.value;
        return decoded.value[0];
    }
}
export function startProcess(execArgv = []) {
    const child = fork(fileURLToPath(program), { execArgv: [...execArgv], stdio: 'inherit' });
    const send = (message) => child.send(serialize(message).toString('base64'));
    const peer = new Peer('process', send, () => child.kill());
    child.on('exit', (code) => peer.fail(`the process ended with ${code}`));
    child.on('message', (bytes) => peer.receive(deserialize(Buffer.from(bytes, 'base64'))));
    return peer;
}
export function startThread() {
    const worker = new Worker(program);
    const send = (message, transfer) => worker.postMessage(message, [...transfer]);
    const peer = new Peer('thread', send, () => void worker.terminate());
    worker.on('exit', (code) => peer.fail(`the thread ended with ${code}`));
    worker.on('message', (answer) => peer.receive(answer));
    return peer;
}
//# sourceMappingURL=peer.js.map