/** Takes what workers send of their tasks, decodes it and settles the tasks. */
import { never } from '../base/assert.js';
import { TaskTimeoutError } from '../errors/kinds.js';
import { TaskClock } from './clock.js';
export class Intake {
    #clock = new TaskClock((...late) => { this.#onLate(...late); });
    #kind;
    #counters;
    constructor(kind, counters) {
        this.#kind = kind;
        this.#counters = counters;
    }
    receive(handle, message, runs) {
        switch (message.kind) {
            case 'results':
                this.#results(handle, message);
                break;
            case 'rejected':
                this.#rejected(handle, message);
                break;
            case 'started': {
                const chunk = handle.chunks.get(message.chunk);
                if (chunk === undefined)
                    break;
                chunk.running.set(message.offset, performance.now());
                this.#clock.start(handle, chunk, message.offset);
                break;
            }
            case 'failed': {
                const run = runs.find(({ id }) => id === message.run);
                if (run !== undefined)
                    this.#decode(run, message.body, (reason) => { run.abort(reason); });
                break;
            }
            case 'loaded': {
                const run = runs.find(({ id }) => id === message.run);
                if (run !== undefined)
                    run.attempts.hasLoaded = true;
                break;
            }
            case 'returned':
                this.#takeBack(handle, message.chunk, message.offset);
                break;
            case 'dying':
                handle.dyingOf = message.body;
                break;
            // These three were seen to by the handle.
            case 'ready':
            case 'output':
            case 'bar': break;
            default: never(message);
        }
    }
    /** The chunk has left its worker. */
    forget(chunk) {
        this.#clock.forget(chunk);
    }
    #results(handle, message) {
        if (message.memory !== undefined)
            handle.memoryBytes = message.memory;
        const chunk = this.#settle(handle, message.chunk, message.offset, message.count);
        if (chunk === undefined)
            return;
        chunk.run.sizer.measure(message.count, message.ms);
        this.#counters.done(message.count, message.ms);
        const fail = (reason) => {
            for (let place = 0; place < message.count; place++) {
                chunk.run.fail(chunk, message.offset + place, reason, this.#workerOf(handle), false);
            }
        };
        this.#decode(chunk.run, message.body, (values) => { chunk.run.fulfil(chunk, message.offset, values); }, fail);
    }
    #rejected(handle, message) {
        const chunk = this.#settle(handle, message.chunk, message.offset, 1);
        if (chunk === undefined)
            return;
        const { run } = chunk;
        const worker = this.#workerOf(handle);
        this.#leaveAlone(handle, chunk);
        chunk.run.sizer.measure(1, message.ms);
        this.#decode(run, message.body, (reason) => {
            if (run.fail(chunk, message.offset, reason, worker, true))
                this.#counters.retried++;
            else
                this.#counters.failed(1, message.ms);
        });
    }
    /** Tasks of a heavy chunk that have not begun: they are shared out again, in chunks sized by what is known now. */
    #takeBack(handle, id, offset) {
        const chunk = handle.chunks.get(id);
        if (chunk === undefined)
            return;
        const rest = chunk.openOffsets().filter((open) => open >= offset);
        chunk.settle(offset, rest.length);
        handle.giveBack(chunk, rest.length);
        const { run } = chunk;
        while (rest.length > 0) {
            const size = run.sizer.next(rest.length, run.workers);
            run.sendAgain([chunk.pick(rest.splice(0, size))]);
        }
    }
    /** The worker has left alone by itself what had not begun: it may be idle now, not in the middle of a task. */
    #leaveAlone(handle, failed) {
        if (failed.stopOnError === 'nothing')
            return;
        const held = failed.stopOnError === 'chunk' ? [failed] : [...handle.chunks.values()].filter(({ run }) => run === failed.run);
        for (const chunk of held) {
            chunk.forgetWaiting();
            if (chunk.open === 0)
                handle.remove(chunk);
        }
    }
    /** Marks tasks as settled; undefined where they are not this worker's any more. */
    #settle(handle, id, offset, count) {
        const chunk = handle.chunks.get(id);
        if (chunk?.settle(offset, count) !== true)
            return undefined;
        this.#clock.stop(chunk, offset, count);
        chunk.run.attempts.hasLoaded = true;
        if (chunk.open === 0)
            handle.remove(chunk);
        return chunk;
    }
    #onLate(handle, chunk, offset) {
        const { run } = chunk;
        chunk.settle(offset);
        if (chunk.open === 0)
            handle.remove(chunk);
        // What cannot be stopped is waited for no more.
        if (this.#kind.isInPlace)
            handle.post({ kind: 'abandon', chunk: chunk.id, offset });
        else
            handle.stop('timeout');
        this.#counters.failed(1, run.plan.settings.timeoutMs);
        const late = new TaskTimeoutError(chunk.indexAt(offset), run.plan.settings.timeoutMs);
        run.fail(chunk, offset, late, this.#workerOf(handle), false);
    }
    /** Decoding is immediate unless modules must be imported for it. */
    #decode(run, body, use, fail = use) {
        let decoded;
        try {
            decoded = run.plan.codec.decode(body);
        }
        catch (error) {
            fail(error);
            return;
        }
        if (decoded instanceof Promise)
            decoded.then((box) => { use(box.value); }, fail);
        else
            use(decoded.value);
    }
    #workerOf(handle) {
        return { kind: this.#kind.kind, pid: handle.pid, thread: handle.thread };
    }
}
//# sourceMappingURL=intake.js.map