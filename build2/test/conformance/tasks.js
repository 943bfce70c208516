/** What tasks of these tests do in their workers: meet each other, count themselves, tell where they are. */
import { readdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
/** Nobody waits for long; this only turns a wait without end into an error. */
const patienceMs = 30_000;
/** Runs `body` with a folder through which tasks see each other, in whatever process they are. */
export async function inFolder(body) {
    const folder = mkdtempSync(join(tmpdir(), 'parathos-test-'));
    try {
        return await body(folder);
    }
    finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
/** Leaves a mark that others can see. */
export function mark(folder, name) {
    writeFileSync(join(folder, name), '');
}
export function marksIn(folder) {
    return readdirSync(folder).sort();
}
/** Waits until `count` marks are there. */
export async function untilMarks(folder, count) {
    await until(() => marksIn(folder).length >= count, `${count} marks in ${folder}`);
}
/** Leaves a mark and waits for the others: returns only where `count` tasks are in flight at once. */
export async function meet(folder, name, count) {
    mark(folder, name);
    await untilMarks(folder, count);
}
/** Waits for something that comes without an event. */
export async function until(isSo, what) {
    const deadline = Date.now() + patienceMs;
    while (!isSo()) {
        if (Date.now() > deadline)
            throw new Error(`waited in vain for ${what}`);
        await delay(2);
    }
}
/** The process and thread this runs in. */
export function here() {
    return `${process.pid}/${threadId}`;
}
const gauges = new Map();
/** Waits until `wanted` tasks have been in this function at once, and gives the most there have been. */
export async function passGauge(key, wanted) {
    const gauge = gauges.get(key) ?? { now: 0, most: 0 };
    gauges.set(key, gauge);
    gauge.now++;
    gauge.most = Math.max(gauge.most, gauge.now);
    await until(() => gauge.most >= wanted, `${wanted} tasks at once`);
    await delay(1);
    gauge.now--;
    return gauge.most;
}
/** Keeps its thread busy for ever. */
export function spin() {
    for (;;)
        ;
}
/** A promise that nothing settles. */
export function waitForEver() {
    return new Promise(() => { });
}
//# sourceMappingURL=tasks.js.map