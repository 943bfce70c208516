import { Again } from './again.js';
import { Attempts } from './attempts.js';
import { Chunk } from './chunk.js';
import { ChunkSizer } from './chunk-size.js';
import { UndecidedDelivery } from './delivery/undecided.js';
import { followSignal } from './follow-signal.js';
import { noteFailure } from './note-failure.js';
import { rejectItems } from './reject-items.js';
import { TaskSource } from './task-source.js';
/** The default look-ahead of a stream, per worker. */
const lookaheadPerWorker = 32;
let nextRunId = 1;
export class RunEngine {
    id = nextRunId++;
    plan;
    sizer;
    state = 'running';
    #taken = 0;
    #settled = 0;
    #failed = 0;
    #delivery = new UndecidedDelivery();
    #host;
    #source;
    /** Chunks to be sent again: before anything new. */
    #again;
    attempts = new Attempts();
    #traits;
    #onOver = [];
    constructor(plan, host) {
        this.plan = plan;
        this.#host = host;
        const { chunk, concurrency, timeoutMs, crashRetries } = plan.settings;
        this.sizer = new ChunkSizer(chunk, concurrency, plan.pace?.msPerTask);
        // Announcing costs a message per task. It is needed where the exact task must be known: to time it, to
        // blame it without a second try, or when several run at once and the order tells nothing.
        const announce = Number.isFinite(timeoutMs) || crashRetries === 0 || concurrency > 1;
        this.#traits = { announce, alone: false, ghosts: 0 };
        this.#source = new TaskSource(plan.iterables);
        this.#again = new Again(plan.settings, () => { host.wake(); });
        this.#source.onReady = () => { this.#sourceMoved(); };
        if (plan.signal !== undefined)
            this.onOver(followSignal(plan.signal, (reason) => { this.abort(reason); }));
    }
    get workers() { return this.#host.workers; }
    get isOver() { return this.state === 'over'; }
    /** What a worker should leave alone after an error. */
    get stopOnError() {
        return this.plan.settings.retries === 0 ? this.#delivery.stopOnError : 'nothing';
    }
    /** Tasks that are not taken yet, where that is known. */
    get remaining() {
        return this.plan.size === undefined ? undefined : Math.max(0, this.plan.size - this.#taken);
    }
    /** Whether `take` could give a chunk now. */
    get hasWork() {
        return this.state === 'running' && (this.#again.hasSome || (this.#source.hasSome && this.#room > 0));
    }
    /** Whether the run can only go on when its reader takes something, and that one does not ask. */
    get isStalled() {
        return this.state === 'running' && this.#settled === this.#taken && this.#room <= 0 && this.#delivery.isUnasked;
    }
    /** Whether the next chunk needs a worker without any other. */
    get needsAlone() { return this.#again.needsAlone; }
    /** Calls the listener once, when the run is over. */
    onOver(listener) {
        if (this.isOver)
            listener();
        else
            this.#onOver.push(listener);
    }
    /** The reader has come: it gets all that has happened, and from now on what happens. */
    decide(delivery) {
        const before = this.#delivery;
        this.#delivery = delivery;
        if (before instanceof UndecidedDelivery)
            before.replay(delivery);
        this.#host.wake();
        return delivery;
    }
    /**
     * The next chunk for a worker; undefined: none now, `wake` follows if there may be one later.
     *
     * @param most how many tasks the worker may still take
     */
    take(most) {
        const again = this.#again.next(most, this.#delivery.limit);
        if (again !== undefined)
            return again;
        const size = Math.min(this.sizer.next(this.remaining, this.#host.workers), this.#room, most);
        if (size < 1 || !this.#source.hasSome)
            return undefined;
        const { columns, count } = this.#source.pull(size);
        const first = this.#taken;
        this.#taken += count;
        if (count === 0) {
            this.#sourceMoved();
            return undefined;
        }
        const chunk = new Chunk(this, first, columns, count, this.#traits);
        const sound = this.#source.hasRejections ? rejectItems(chunk) : chunk;
        if (sound === undefined)
            this.#host.wake();
        if (this.#source.isOver)
            this.#sourceMoved();
        return this.isOver ? undefined : sound;
    }
    /** These tasks are to be sent again, first of all. */
    sendAgain(chunks) { this.#again.push(chunks); }
    /** Tasks of a chunk are fulfilled; the values stand in `values` from `from` on. */
    fulfil(chunk, offset, values) {
        if (this.state !== 'running')
            return;
        const first = chunk.indexAt(offset);
        const isRow = chunk.indexAt(offset + values.length - 1) === first + values.length - 1;
        this.#settled += values.length;
        if (isRow)
            this.#delivery.fulfil(first, values, 0, values.length);
        else
            values.forEach((_, place) => { this.#delivery.fulfil(chunk.indexAt(offset + place), values, place, 1); });
        this.#afterSettling();
    }
    /**
     * A task failed for good, or is tried again where it threw and has retries left.
     *
     * @returns whether it is tried again
     */
    fail(chunk, offset, reason, worker, mayRetry) {
        if (this.state !== 'running')
            return false;
        const index = chunk.indexAt(offset);
        const attempt = this.attempts.of(index);
        if (mayRetry && attempt <= this.plan.settings.retries)
            return this.#retry(chunk.pick([offset]), attempt, reason);
        noteFailure(reason, this.plan, { index, args: chunk.argsAt(offset), attempt, worker });
        this.#settled++;
        this.#failed++;
        this.#delivery.reject(index, reason);
        this.#afterSettling();
        return false;
    }
    #retry(task, attempt, reason) {
        this.attempts.count(task.indexAt(0));
        try {
            this.#again.retry(task, attempt, reason);
        }
        catch (trouble) {
            this.abort(trouble);
        }
        return !this.isOver;
    }
    wake() { this.#host.wake(); }
    /** No reader has come in the turn of the call. */
    leaveUnread() {
        if (this.#delivery instanceof UndecidedDelivery)
            this.#delivery.leave(this);
    }
    /** Ends the run at once with this reason, whatever the reader wants. */
    abort(reason) {
        if (this.isOver)
            return;
        const delivery = this.#delivery;
        this.stop('cancelled');
        delivery.abort(reason);
    }
    /**
     * Nothing more is wanted.
     *
     * @returns what the caller's own progress function threw, if it did
     */
    stop(outcome) {
        if (this.isOver)
            return undefined;
        this.state = 'over';
        this.#source.close();
        if (this.plan.pace !== undefined)
            this.plan.pace.msPerTask = this.sizer.msPerTask;
        this.#again.close();
        this.#host.over(this);
        for (const listener of this.#onOver.splice(0))
            listener();
        try {
            this.plan.progress?.finish(outcome);
        }
        catch (reason) {
            return { reason };
        }
        return undefined;
    }
    /** How many tasks may still be taken before the reader must take some. */
    get #room() {
        const { limit, delivered } = this.#delivery;
        if (limit !== Infinity)
            return 0;
        return this.#lookahead - (this.#taken - delivered);
    }
    get #lookahead() {
        const { lookahead } = this.plan.settings;
        if (lookahead !== undefined)
            return lookahead;
        return this.#delivery.isBounded ? lookaheadPerWorker * this.#host.workers : Infinity;
    }
    #afterSettling() {
        const { progress, size } = this.plan;
        progress?.update(this.#settled, this.#failed, this.#source.isOver ? this.#taken : size);
        this.#endIfDone();
    }
    #sourceMoved() {
        if (this.state !== 'running')
            return;
        const { failure } = this.#source;
        if (failure !== undefined && this.#source.isOver)
            this.#delivery.failSource(this.#taken, failure.reason);
        this.#endIfDone();
        this.#host.wake();
    }
    #endIfDone() {
        if (this.state !== 'running' || !this.#source.isOver || this.#settled < this.#taken)
            return;
        this.state = 'ended';
        if (this.#source.failure === undefined)
            this.#delivery.end(this.#taken);
    }
}
//# sourceMappingURL=run-engine.js.map