import { ChunkRunner } from './chunk-runner.js';
import { openRun } from './open-run.js';
import { encodeReason } from './reason.js';
export class WorkerLoop {
    #state = 'booting';
    #turnAsked = false;
    #runs = new Map();
    #queue = [];
    #active = new Set();
    #port;
    #host;
    #tellMemory = false;
    /** As the caller had it when this worker was started. */
    #sourceMaps;
    constructor(port, host) {
        this.#port = port;
        this.#host = host;
        port.onMessage((message) => { this.#receive(message); });
    }
    #receive(message) {
        switch (message.kind) {
            case 'hello':
                void this.#boot(message);
                break;
            case 'open':
                this.#open(message);
                break;
            case 'chunk':
                if (message.shut !== undefined)
                    this.#shut(message.shut);
                if (message.open !== undefined)
                    this.#open(message.open, message.announce);
                this.#queue.push(message);
                this.#askTurn();
                break;
            case 'shut':
                this.#shut(message.runs);
                break;
            case 'abandon':
                for (const runner of this.#active)
                    if (runner.chunk === message.chunk)
                        runner.abandon(message.offset);
                break;
            case 'leave':
                this.#host.leave();
                break;
        }
    }
    async #boot(hello) {
        this.#host.enter(hello);
        this.#sourceMaps = hello.sourceMaps;
        this.#host.followSourceMaps(hello.sourceMaps);
        this.#tellMemory = hello.tellMemory;
        if (hello.setup !== undefined) {
            const codec = this.#host.makeCodec();
            try {
                const { value: setup } = await codec.decode(hello.setup);
                await setup();
            }
            catch (error) {
                this.#state = 'failed';
                this.#fail(codec, error);
                return;
            }
        }
        this.#state = 'running';
        this.#port.post({ kind: 'ready', ...this.#host.facts() });
        this.#askTurn();
    }
    #open(message, announce = false) {
        // Before anything of the run is loaded: Node reads a module's map together with the module, or never.
        this.#host.followSourceMaps(message.sourceMaps ?? this.#sourceMaps);
        const codec = this.#host.makeCodec();
        const failed = (error) => { this.#fail(codec, error, message.run); };
        try {
            const opened = openRun(message, codec);
            this.#runs.set(message.run, opened instanceof Promise ? this.#settleOpening(opened, failed, announce) : opened);
            if (announce && !(opened instanceof Promise))
                this.#port.post({ kind: 'loaded', run: message.run });
        }
        catch (error) {
            failed(error);
        }
    }
    async #settleOpening(opening, failed, announce) {
        try {
            const run = await opening;
            if (announce)
                this.#port.post({ kind: 'loaded', run: run.id });
            if (this.#runs.has(run.id))
                this.#runs.set(run.id, run);
            return run;
        }
        catch (error) {
            return failed(error);
        }
    }
    #fail(codec, error, run) {
        const { body, transfer } = encodeReason(codec, error);
        this.#port.post({ kind: 'failed', body, ...(run === undefined ? {} : { run }) }, transfer);
    }
    #shut(runs) {
        for (const run of runs) {
            this.#drop(run);
            this.#runs.delete(run);
        }
    }
    #drop(run) {
        for (let place = this.#queue.length - 1; place >= 0; place--) {
            if (this.#queue[place]?.run === run)
                this.#queue.splice(place, 1);
        }
        for (const runner of this.#active)
            if (runner.run.id === run)
                runner.stop();
    }
    /** One turn is asked for at a time; it comes after Node has looked at its pipes. */
    #askTurn() {
        if (this.#turnAsked || this.#state !== 'running')
            return;
        this.#turnAsked = true;
        setImmediate(() => {
            this.#turnAsked = false;
            this.#turn();
        });
    }
    #turn() {
        for (const runner of this.#active)
            runner.fill(this.#inFlight(runner.run));
        for (const [place, next] of this.#queue.entries()) {
            const run = this.#runs.get(next.run);
            if (run instanceof Promise) {
                void run.then(() => { this.#askTurn(); });
            }
            else if (run === undefined) {
                this.#queue.splice(place, 1);
                this.#askTurn();
                return;
            }
            else if (this.#inFlight(run) < run.concurrency) {
                this.#queue.splice(place, 1);
                void this.#start(next, run);
                return;
            }
        }
    }
    async #start(message, run) {
        this.#host.shareCores(run.cores);
        const runner = new ChunkRunner(message, run, {
            post: (...args) => { this.#port.post(...args); },
            memory: this.#tellMemory ? () => this.#host.memory() : undefined,
            inFlight: () => this.#inFlight(run),
            ended: () => {
                this.#active.delete(runner);
                // Forgotten, too: a chunk that is on its way already is not begun, since the pool takes this worker for idle.
                if (runner.stopsRun)
                    this.#shut([run.id]);
                this.#askTurn();
            },
            moved: () => { this.#askTurn(); },
            sending: () => this.#port.sending?.(),
        });
        this.#active.add(runner);
        const loading = runner.load();
        if (loading !== undefined)
            await loading;
        runner.fill(this.#inFlight(run));
        this.#askTurn();
    }
    // Counted by run: in place, where one loop serves all runs, a task that waits for a nested run is in flight too.
    #inFlight(run) {
        let count = 0;
        for (const runner of this.#active)
            if (runner.run === run)
                count += runner.inFlight;
        return count;
    }
}
//# sourceMappingURL=loop.js.map