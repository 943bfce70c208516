/** What the tasks of the chaos program do in their workers, and what they must give: the caller computes it as well. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parallel, ProcessPool, ThreadPool } from '../../src/index.js';
export class Point {
    at;
    y;
    constructor(at, y) {
        this.at = at;
        this.y = y;
    }
}
/** What task `at` gives. */
export function answer(at, recipe) {
    const value = at * 2 ** 20 + innerSum(at, recipe);
    switch (recipe.result) {
        case 'number': return value;
        case 'object': return { at, value, list: [at, undefined, `${value}`], nothing: null };
        case 'point': return new Point(at, value);
        case 'bytes': return new Float64Array([at, value, ...new Float64Array((at * 7) % 4000)]);
        case 'map': return new Map([['at', at], ['value', value], ['set', new Set([value])]]);
    }
}
/** Which task a value is of. */
export function indexOfValue(value) {
    if (typeof value === 'number')
        return Math.floor(value / 2 ** 20);
    if (value instanceof Float64Array)
        return value[0] ?? -1;
    if (value instanceof Map)
        return Number(value.get('at'));
    return value?.at ?? -1;
}
function innerSum(at, { salt, inner }) {
    let sum = mix(at, salt);
    for (let place = 0; place < (inner?.count ?? 0); place++)
        sum += mix(place, salt + at);
    return sum % 2 ** 20;
}
function mix(at, salt) {
    return (Math.imul(at + 1, 2_654_435_761) ^ Math.imul(salt, 40_503)) >>> 12;
}
export function isHit(at, trouble) {
    if (trouble === undefined)
        return false;
    return at % trouble.every === trouble.rest;
}
/** One task; several items are one number in parts. */
export async function work(...args) {
    const statics = args.at(-1);
    const at = args.slice(0, -1).reduce((sum, part) => sum + part, 0);
    const { recipe, folder, starts } = statics;
    if (starts !== undefined)
        Atomics.add(starts, at, 1);
    if (isHit(at, recipe.trouble))
        await suffer(at, recipe.trouble, folder);
    spin(at % recipe.skewEvery === 0 ? recipe.spin * 20 : recipe.spin);
    if (recipe.waitMs > 0 && at % recipe.waitEvery === 0)
        await delay(recipe.waitMs);
    return recipe.inner === undefined ? answer(at, recipe) : nest(at, recipe, recipe.inner);
}
async function nest(at, recipe, { how, count }) {
    const { salt } = recipe;
    const places = Array.from({ length: count }, (_, place) => place);
    const one = (place) => mix(place, salt + at);
    const add = (values) => {
        const sum = values.reduce((all, value) => all + value, mix(at, salt)) % 2 ** 20;
        const whole = answer(at, recipe);
        // Wrong inner results must show in the value, whatever form it has.
        return at * 2 ** 20 + sum === at * 2 ** 20 + innerSum(at, recipe) ? whole : { at, wrong: values };
    };
    // The workers of nested pools are shot at as well.
    const pool = { crashRetries: 50 };
    if (how === 'parallel')
        return add(await parallel(one, places, { pool }));
    if (how === 'threads')
        return add(await parallel(one, places, { thread: true, pool }));
    const own = how === 'process pool' ? new ProcessPool({ workers: 2, ...pool }) : new ThreadPool({ workers: 2, ...pool });
    try {
        return add(await own.map(one, places));
    }
    finally {
        own.close();
        await own.join();
    }
}
async function suffer(at, trouble, folder) {
    if (trouble.kind.endsWith('once') && !isFirst(folder, `${at}`))
        return;
    switch (trouble.kind) {
        case 'throws':
        case 'throws once': throw new RangeError(`task ${at}`);
        case 'never ends':
            await forEver();
            break;
        case 'dies':
        case 'dies once': await die(trouble.by);
    }
}
/** Whether nobody was here before, in any process or thread. */
function isFirst(folder, name) {
    try {
        writeFileSync(join(folder, name), '', { flag: 'wx' });
        return true;
    }
    catch {
        return false; // somebody was
    }
}
function die(by) {
    switch (by) {
        case 'exit(0)': return process.exit(0);
        case 'exit(3)': return process.exit(3);
        case 'abort': return process.abort();
        case 'SIGKILL':
        case 'SIGTERM':
            process.kill(process.pid, by);
            break;
        case 'uncaught':
            setImmediate(() => { throw new Error('stray'); });
            break;
        case 'unhandled': void Promise.reject(new Error('stray'));
    }
    return forEver();
}
/** A promise that nothing settles, and that keeps nothing alive. */
function forEver() {
    return new Promise(() => { });
}
function spin(turns) {
    let sum = 0;
    for (let turn = 0; turn < turns; turn++)
        sum += turn;
    if (sum < 0)
        throw new Error('cannot be');
}
//# sourceMappingURL=tasks.js.map