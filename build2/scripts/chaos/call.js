/** Makes one planned call on real pools, reads it as planned, and has what came compared. */
import { getEventListeners } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parallel, PoolClosedError, ProcessPool, ThreadPool } from '../../src/index.js';
import { Checker } from './check.js';
import { makeInputs } from './inputs.js';
import { work } from './tasks.js';
export async function makeCall(plan, world) {
    const { figures } = world;
    const folder = mkdtempSync(join(world.folder, 'call-'));
    const fresh = plan.where.startsWith('fresh') ? openPool(plan) : undefined;
    const check = new Checker(plan, figures, (what) => { world.report(plan, what); });
    figures.calls++;
    try {
        await runAndRead(plan, world, fresh, folder, check);
    }
    finally {
        if (fresh !== undefined)
            await closePool(fresh, figures, check);
        rmSync(folder, { recursive: true, force: true });
    }
}
async function runAndRead(plan, world, fresh, folder, check) {
    const inputs = makeInputs(plan);
    const abort = new AbortController();
    const starts = plan.where.endsWith('threads') ? new Int32Array(new SharedArrayBuffer(4 * plan.count)) : undefined;
    const statics = { recipe: plan.recipe, folder, starts };
    const run = start(plan, fresh ?? world.pools[plan.where], statics, inputs, abort.signal);
    const leaving = leaveLater(plan.leaving, run, abort, fresh, world.figures);
    const ending = await read(plan, run, inputs, check);
    if (ending.kind === 'left')
        world.figures.breaks++;
    check.end(ending, ['for await', 'imap'].includes(plan.reading), leaving.stop());
    await checkWhatIsLeft(plan, inputs, abort.signal, starts, ending, check);
}
function openPool(plan) {
    const { workers, maxTasksPerWorker, chunk, lookahead, concurrency, retries, crashRetries, timeout } = plan;
    const options = { workers, maxTasksPerWorker, chunk, lookahead, concurrency, retries, crashRetries, timeout };
    return plan.where === 'fresh processes' ? new ProcessPool(options) : new ThreadPool(options);
}
async function closePool(pool, figures, check) {
    pool.close();
    await pool.join();
    const { tasks, workers } = pool.stats();
    figures.retries += tasks.retried;
    figures.crashes += workers.crashed;
    if (workers.idle + workers.busy > 0)
        check.lose(`${workers.idle + workers.busy} workers are left after join()`);
}
function start(plan, pool, statics, { iterables }, signal) {
    const { reading, chunk, lookahead, concurrency, retries, crashRetries, timeout } = plan;
    const fn = plan.form === 'reference' ? work : (...args) => work(...args);
    if (plan.where.startsWith('shared')) {
        const settings = { workers: 2, chunk, lookahead, concurrency, retries, crashRetries, timeout };
        const thread = plan.where === 'shared threads';
        return parallel(fn, ...iterables, { ...statics, thread, pool: settings, signal });
    }
    const verb = pool[reading === 'imap' || reading === 'uimap' ? reading : 'map'];
    return verb(fn, ...iterables, { ...statics, signal });
}
/** Ends the run by another hand than the reader's. */
function leaveLater(leaving, run, abort, pool, figures) {
    if (leaving === undefined || leaving.how === 'break')
        return { stop: () => undefined };
    let at;
    const reason = new Error('enough');
    const timer = setTimeout(() => {
        at = performance.now();
        if (leaving.how === 'terminate')
            figures.terminations++;
        else
            figures.cancels++;
        if (leaving.how === 'terminate')
            void pool?.terminate();
        else if (leaving.how === 'signal')
            abort.abort(reason);
        else
            run.cancel(reason);
    }, leaving.afterMs);
    return {
        stop() {
            clearTimeout(timer);
            if (at === undefined)
                return undefined;
            figures.slowestCancelMs = Math.max(figures.slowestCancelMs, performance.now() - at);
            return (got) => (leaving.how === 'terminate' ? got instanceof PoolClosedError : got === reason);
        },
    };
}
async function read(plan, run, inputs, check) {
    try {
        if (plan.reading === 'await')
            (await run).forEach((value, index) => { check.value(value, index); });
        else if (plan.reading === 'settled')
            (await run.settled()).forEach((outcome, index) => { check.outcome(outcome, index); });
        else
            return await readStream(plan, run, inputs, check);
        return { kind: 'end' };
    }
    catch (reason) {
        return { kind: 'thrown', reason };
    }
}
async function readStream(plan, run, { state }, check) {
    const { reading, leaving } = plan;
    let delivered = 0;
    for await (const got of reading === 'unordered' ? run.unordered() : run) {
        if (reading === 'unordered')
            check.value(got[1], got[0]);
        else
            check.value(got, reading === 'uimap' ? undefined : delivered);
        delivered++;
        // A pool that is shared may have been made larger meanwhile; its own bound is that of its largest size.
        const lookahead = (plan.where in { processes: 0, threads: 0 } ? undefined : plan.lookahead) ?? 32 * 4;
        if (state !== undefined && state.read > delivered + lookahead)
            check.lose(`${state.read} items were read when ${delivered} were delivered`);
        if (leaving?.how === 'break' && delivered >= leaving.after)
            return { kind: 'left' };
    }
    return { kind: 'end' };
}
async function checkWhatIsLeft(plan, { state }, signal, starts, ending, check) {
    // An async source may still be at its last step.
    for (let turn = 0; state?.isOpen === true && turn < 2000; turn++)
        await delay(5);
    if (state?.isOpen === true)
        check.lose('its source was never closed');
    if (getEventListeners(signal, 'abort').length > 0)
        check.lose('a listener stayed on its signal');
    // Nobody shoots at threads: where none dies by itself and nothing is tried again, each task must have begun once.
    const isCalm = plan.where === 'fresh threads' && plan.recipe.trouble === undefined && plan.timeout === undefined;
    if (!isCalm || starts === undefined || ending.kind !== 'end')
        return;
    starts.forEach((count, index) => { if (count !== 1)
        check.lose(`task ${index} began ${count} times`); });
}
//# sourceMappingURL=call.js.map