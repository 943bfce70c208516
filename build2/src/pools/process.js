/** Starts worker processes and carries their messages over a pipe of their own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workerEntry } from '../base/own-files.js';
import { Beside } from '../wire/beside.js';
import { FrameReader } from '../wire/framed.js';
import { closeFile, makeMemoryFile } from '../wire/memory-file.js';
import { labelOf, makeParcels } from '../wire/parcel.js';
import { Outgoing } from './outgoing.js';
import { watchProcess } from './alive.js';
import { inheritedFlags } from './flags.js';
import { watchMemory } from './memory.js';
import { openLines } from './lines.js';
const entry = fileURLToPath(workerEntry('process'));
/** How long after its exit a worker's pipes may stay open: a program it started can hold them for ever. */
const drainMs = 200;
export const processKind = { kind: 'process', isInPlace: false, start: startProcess, share: makeParcels };
function startProcess() {
    const strips = makeStrips();
    const worker = spawn(process.execPath, [...inheritedFlags(), entry], {
        stdio: ['ignore', 'pipe', 'pipe', 'pipe', ...(strips === undefined ? [] : [strips.toOther.fd, strips.fromOther.fd])],
        windowsHide: true,
    });
    const link = new ProcessLink(worker, strips);
    watchProcess(worker, () => link.busy);
    return link;
}
/** Made before the worker, which inherits them: so neither needs a name, and both are gone with the last of the two. */
function makeStrips() {
    const toOther = makeMemoryFile();
    const fromOther = toOther === undefined ? undefined : makeMemoryFile();
    if (toOther === undefined || fromOther === undefined) {
        if (toOther !== undefined)
            closeFile(toOther);
        return undefined;
    }
    return { toOther, fromOther };
}
class ProcessLink {
    #isBusy = true;
    #receive = () => { };
    #tellGone;
    #exit;
    #received = 0;
    #lastWords = '';
    #cause;
    #worker;
    #memory;
    #pipe;
    #lines;
    #beside;
    #strips;
    #outgoing;
    constructor(worker, strips) {
        this.#worker = worker;
        this.#memory = watchMemory(worker.pid, () => this.#isBusy);
        this.#strips = strips;
        this.#beside = new Beside(strips, () => { });
        this.#pipe = worker.stdio[3];
        this.#lines = [this.#forward(worker.stdout, 'stdout'), this.#forward(worker.stderr, 'stderr')];
        this.#outgoing = new Outgoing(this.#beside, this.#pipe, strips !== undefined);
        const reader = new FrameReader((message) => { this.#take(message); }, (where) => this.#beside.load(where));
        this.#pipe.on('data', (piece) => {
            this.#received += piece.length;
            this.#read(reader, piece);
        });
        // EPIPE when the worker is gone while we write: its exit tells all there is to know.
        this.#pipe.on('error', () => { });
        this.#watchEnd();
        // Nothing here keeps the caller alive; a pending run does, by itself.
        worker.unref();
        this.#pipe.unref();
    }
    get bytes() {
        return { sent: this.#outgoing.bytes, received: this.#received, shared: this.#beside.bytes };
    }
    get busy() {
        return this.#isBusy;
    }
    set busy(isBusy) {
        this.#isBusy = isBusy;
        if (isBusy)
            this.#memory.look();
    }
    post(...[message, transfer, parcels]) {
        if (this.#exit !== undefined || this.#pipe.destroyed)
            return;
        const strip = this.#strips?.toOther;
        const told = message.kind === 'hello' && strip !== undefined ? { ...message, strips: labelOf(strip, 0) } : message;
        this.#outgoing.post(told, transfer, parcels);
    }
    onMessage(receive) {
        this.#receive = receive;
    }
    onGone(listener) {
        this.#tellGone = listener;
    }
    kill() {
        this.#worker.kill('SIGKILL');
    }
    lastWords() {
        return this.#lastWords;
    }
    lastMemory() {
        return this.#memory.bytes;
    }
    #take(message) {
        if (message.kind === 'reaches')
            this.#outgoing.go(message.canOpen);
        else if (message.kind === 'opened')
            this.#outgoing.forgetOldest();
        else
            this.#receive(message);
    }
    /** Something else wrote into the pipe: nothing that comes after can be trusted, so that worker ends. */
    #read(reader, piece) {
        try {
            reader.push(piece);
        }
        catch (cause) {
            this.#cause = cause;
            this.#pipe.removeAllListeners('data');
            this.kill();
        }
    }
    #forward(stream, name) {
        const lines = openLines(name);
        stream?.on('data', (piece) => {
            const text = piece.toString();
            if (name === 'stderr')
                this.#lastWords = (this.#lastWords + text).slice(-4000);
            lines.write(text);
        });
        stream?.unref();
        return lines;
    }
    // Race: the worker posts its last result and exits; 'exit' can reach us while the result is still in the
    // pipe. Taken at its word we would run a task again that is done. So the end is told when the pipe has been
    // read to its end, too. Test: "a result posted just before exit counts".
    #watchEnd() {
        let timer;
        const finish = () => {
            clearTimeout(timer);
            this.#memory.stop();
            for (const lines of this.#lines)
                lines.end();
            this.#pipe.destroy();
            this.#outgoing.close();
            this.#beside.close();
            if (this.#strips !== undefined)
                for (const file of Object.values(this.#strips))
                    closeFile(file);
            const tell = this.#tellGone;
            this.#tellGone = undefined;
            const exit = this.#exit ?? { exitCode: null, signal: null };
            tell?.(this.#cause === undefined ? exit : { ...exit, cause: this.#cause });
        };
        const exited = (exit) => {
            this.#exit = exit;
            clearTimeout(timer);
            if (this.#pipe.closed)
                finish();
            else
                timer = setTimeout(finish, drainMs);
        };
        this.#worker.once('exit', (exitCode, signal) => { exited({ exitCode, signal }); });
        this.#worker.once('error', (cause) => {
            if (this.#worker.pid === undefined)
                exited({ exitCode: null, signal: null, cause });
        });
        this.#pipe.once('close', () => {
            if (this.#exit !== undefined)
                finish();
            // The task closed the pipe: its worker can neither be told anything nor tell. Most often, though, it has
            // exited, and that news is on its way; a kill does no harm then.
            else
                timer = setTimeout(() => { this.kill(); }, drainMs);
        });
    }
}
//# sourceMappingURL=process.js.map