/** One measurement in a process of its own: `once.js <contestant> <workload> <workers> <count> <full|quick> <file>`. */
import { writeFileSync } from 'node:fs';
import { fingerprint } from './answer.js';
import { contestants } from './contestants.js';
import { Clock } from './clock.js';
import { workloads } from './workloads.js';
const [contestant = '', name = '', workers = '', countText = '', size = '', out = ''] = process.argv.slice(2);
const entry = contestants[contestant];
const workload = workloads[name];
if (entry === undefined || workload === undefined)
    throw new Error(`There is no ${contestant} or no ${name}.`);
const isQuick = size === 'quick';
const count = Number(countText);
const full = isQuick ? workload.count.quick : workload.count.full;
const calls = workload.calls?.[isQuick ? 'quick' : 'full'] ?? 1;
const load = workload.load(count, { kind: entry.kind, isQuick });
const importedFrom = performance.now();
const clock = new Clock();
if (workload.from === 'import')
    clock.start();
const { open } = (await import(`./peers/${entry.file}.js`));
const importMs = performance.now() - importedFrom;
if (workload.from === undefined)
    clock.start();
const pool = open(Number(workers), entry.kind, { chunk: workload.chunk }, entry.variant);
if (workload.from === 'warm') {
    // Twice: the first call starts the workers, and may be over before the last of them is there.
    for (let call = 0; call < 2; call++)
        await pool.map(load);
    clock.start();
}
let results = [];
let extraMs = 0;
if (count < full)
    ({ results, extraMs } = await runScaled(pool, load));
else
    for (let call = 0; call < calls; call++)
        results = await run(pool, load, workload);
const elapsedMs = clock.elapsedMs + extraMs;
const watched = await clock.end();
const answer = fingerprint((await pool.unwrap?.(results, load)) ?? results);
await pool.close();
// The loop blocks by its nature, and says nothing about the contestants.
const pauseMs = entry.role === 'serial' ? null : watched.pauseMs;
const measured = { elapsedMs, importMs, pauseMs, grownMib: watched.grownMib, answer };
writeFileSync(out, JSON.stringify(measured));
/** Fewer tasks than the others get: the start counts as it is, what follows so many times as it is less. */
async function runScaled(to, what) {
    const warmUps = Number(workers);
    const head = await run(to, { ...what, items: firstItems(what, warmUps) }, workload);
    const restFrom = performance.now();
    const rest = await run(to, { ...what, items: otherItems(what, warmUps) }, workload);
    const restMs = performance.now() - restFrom;
    return { results: [...head, ...rest], extraMs: restMs * ((full - warmUps) / (count - warmUps) - 1) };
}
function firstItems({ items }, warmUps) {
    return workload.way === 'stream' ? [warmUps] : items.slice(0, warmUps);
}
function otherItems({ items }, warmUps) {
    return workload.way === 'stream' ? [count - warmUps] : items.slice(warmUps);
}
async function run(to, what, { way, finish }) {
    switch (way) {
        case 'import':
            return [];
        case 'stream':
            return sumStream(to, what);
        case 'nested':
            return sumLists(to, what);
        default: {
            const values = await to.map(what);
            return finish === undefined ? values : finish(values);
        }
    }
}
/** How many there were, and their sum weighted by place: so a wrong order is found without keeping any. */
async function sumStream(to, { task, items }) {
    if (to.stream === undefined)
        throw new Error(`${contestant} cannot stream.`);
    let place = 0;
    let sum = 0;
    for await (const value of to.stream(task, countUpTo(items[0])))
        sum += value * (1 + (place++ % 3));
    return [place, sum];
}
function* countUpTo(count) {
    for (let n = 0; n < count; n++)
        yield n;
}
async function sumLists(to, { task, items }) {
    const lists = items;
    if (to.nest !== undefined)
        return to.nest(task, lists);
    const values = (await to.map({ task, items: lists.flat() }));
    let place = 0;
    return lists.map((list) => list.reduce((sum) => sum + values[place++], 0));
}
//# sourceMappingURL=once.js.map