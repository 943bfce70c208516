/** The verbs that all pools share; each public pool is this class with its own kind of workers. */
import { wrongType } from '../errors/usage.js';
import { captureCallSite } from '../errors/call-site.js';
import { defaultWorkers } from '../pools/size.js';
import { currentDepth } from '../worker/context.js';
import { parseArguments } from './arguments.js';
import { sharedCores } from './nesting.js';
import { checkPoolOptions, checkWorkers } from './options.js';
import { PoolCore } from './pool-core.js';
import { failedFeed, FeedRun } from './run.js';
/** A pool's core, for parallel({ pool }); not part of the public surface. */
export const cores = new WeakMap();
export class WorkerPool {
    #core;
    map;
    imap;
    uimap;
    pipe;
    constructor(kind, options = {}, workers) {
        checkPoolOptions(options, 'options');
        const core = new PoolCore(kind, options, workers ?? options.workers ?? (currentDepth() === 0 ? defaultWorkers() : sharedCores()));
        this.#core = core;
        cores.set(this, core);
        // A pool that is captured or passed as an item would arrive as a lifeless copy: the encoder tells this instead.
        Object.defineProperty(this, Symbol.for('parathos.local'), { value: 'A pool stays where it was made: make one inside the function, or call parallel() there.' });
        const map = (...given) => startRun(core, 'map', given, map);
        const imap = (...given) => startRun(core, 'imap', given, imap).stream();
        const uimap = (...given) => startRun(core, 'uimap', given, uimap).unorderedValues();
        const pipe = (...given) => startPipe(core, given, pipe);
        this.map = map;
        this.imap = imap;
        this.uimap = uimap;
        this.pipe = pipe;
    }
    get workers() {
        return this.#core.workers;
    }
    resize(workers) {
        checkWorkers(workers);
        this.#core.resize(workers);
    }
    close() {
        this.#core.close();
    }
    join() {
        return this.#core.join();
    }
    terminate() {
        return this.#core.terminate();
    }
    restart() {
        this.#core.restart();
    }
    stats() {
        return this.#core.stats();
    }
    /** Closes and joins: what `await using` calls at the end of the block. */
    [Symbol.asyncDispose]() {
        return this.#core.dispose();
    }
}
/** One call: a run of one task, whose one item is all the arguments. */
async function startPipe(core, [fn, ...args], verb) {
    const callSite = captureCallSite(verb);
    const run = runOrFail(() => {
        if (typeof fn !== 'function')
            throw wrongType('fn', 'a function', fn);
        const { settings } = core;
        const iterables = [[args]];
        return [core, { fn: fn, iterables, shape: 'spread', statics: undefined, show: undefined, signal: undefined, settings, callSite }];
    });
    const [result] = await run;
    return result;
}
function startRun(core, name, given, verb) {
    const callSite = captureCallSite(verb);
    return runOrFail(() => {
        const { fn, iterables, statics, show, signal } = parseArguments(name, given, false);
        const shape = statics === undefined ? 'items' : 'statics';
        return [core, { fn, iterables, shape, statics, show, signal, settings: core.settings, callSite }];
    });
}
/** What is wrong with a call, or with what its function captured, rejects the run: nothing is thrown at the call. */
export function runOrFail(plan) {
    try {
        const [core, request] = plan();
        return new FeedRun(core.start(request));
    }
    catch (reason) {
        return new FeedRun(failedFeed(reason));
    }
}
//# sourceMappingURL=worker-pool.js.map