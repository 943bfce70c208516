/** The soak itself, in a process of its own: short calls one after another, and samples between them. */
import { ProcessPool, ThreadPool } from '../../src/index.js';
import { readSettings } from './settings.js';
import { shortCalls } from './calls.js';
import { takeSample } from './samples.js';
import { findTrend } from './trend.js';
/** MiB or counts, over the time that counts. A heap after a collection is exact; resident memory is not. */
const allowances = {
    rss: { absolute: 24, part: 0.15 },
    heap: { absolute: 2, part: 0.1 },
    fds: { absolute: 1.5, part: 0 },
    tasks: { absolute: 1.5, part: 0 },
    handles: { absolute: 1.5, part: 0 },
    listeners: { absolute: 0.5, part: 0 },
    workerRss: { absolute: 24, part: 0.15 },
    workerHeap: { absolute: 2, part: 0.1 },
    workerFds: { absolute: 1.5, part: 0 },
    threadHeap: { absolute: 2, part: 0.1 },
};
const { seconds, samples: wanted } = readSettings(process.argv.slice(2));
const pools = { processes: new ProcessPool({ workers: 2, chunk: 1 }), threads: new ThreadPool({ workers: 2, chunk: 1 }) };
const startedAt = performance.now();
const samples = [];
let calls = 0;
const names = Object.keys(allowances);
console.log(['s', 'calls', ...names].map((name) => name.padStart(10)).join(' '));
for (let place = 1; place <= wanted; place++) {
    await callUntil(startedAt + (place * seconds * 1000) / wanted);
    const sample = await takeSample(pools);
    samples.push(sample);
    const numbers = [Math.round((performance.now() - startedAt) / 1000), calls, ...names.map((name) => sample[name]?.toFixed(1))];
    console.log(numbers.map((number) => String(number).padStart(10)).join(' '));
}
for (const pool of Object.values(pools)) {
    pool.close();
    await pool.join();
}
tellTrends();
/** All calls in turn, at least once. */
async function callUntil(endAt) {
    do {
        for (const call of Object.values(shortCalls)) {
            await call(pools, calls);
            calls++;
        }
    } while (performance.now() < endAt);
}
function tellTrends() {
    console.log(`\n${''.padEnd(10)} ${'from'.padStart(10)} ${'growth'.padStart(10)} ${'allowed'.padStart(10)}`);
    for (const [name, allowance] of Object.entries(allowances)) {
        const { from, growth, allowed, isLevel } = findTrend(samples.map((sample) => sample[name] ?? 0), allowance);
        const numbers = [from, growth, allowed].map((number) => number.toFixed(1).padStart(10)).join(' ');
        console.log(`${name.padEnd(10)} ${numbers}${isLevel ? '' : '  NOT LEVEL'}`);
        if (!isLevel)
            process.exitCode = 1;
    }
    console.log(`\nsoak over: Node ${process.versions.node}, ${seconds} s, ${calls} calls`);
}
//# sourceMappingURL=program.js.map