/** The chaos itself, in a process of its own: lanes of random calls on shared pools, while workers are shot and stopped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProcessPool, ThreadPool } from '../../src/index.js';
import { makeCall } from './call.js';
import { planCall } from './call-plan.js';
import { Disturber } from './disturber.js';
import { Figures } from './figures.js';
import { readSettings } from './settings.js';
import { Watch } from './watch.js';
/** Calls that are under way at once. */
const lanes = 4;
const { seed, seconds, call, patienceSeconds } = readSettings(process.argv.slice(2));
const figures = new Figures();
const pools = {
    processes: new ProcessPool({ workers: 3, crashRetries: 50, retries: 2 }),
    threads: new ThreadPool({ workers: 2, crashRetries: 50, retries: 2 }),
};
const folder = mkdtempSync(join(tmpdir(), 'parathos-chaos-'));
const world = { pools, figures, folder, report: tell };
const watch = new Watch(patienceSeconds * 1000, pools, (report) => {
    figures.hangs++;
    console.log(report);
    finish();
    // What hangs would keep the program from its end.
    process.exit(1);
});
const disturber = new Disturber(seed, Object.values(pools), figures);
const disturbing = disturber.run();
const until = performance.now() + seconds * 1000;
await Promise.all(Array.from({ length: call === undefined ? lanes : 1 }, (_, lane) => goOn(lane)));
disturber.end();
await disturbing;
for (const pool of Object.values(pools)) {
    pool.close();
    await pool.join();
    figures.retries += pool.stats().tasks.retried;
    figures.crashes += pool.stats().workers.crashed;
}
watch.end();
finish();
async function goOn(lane) {
    for (let number = 0; performance.now() < until; number++) {
        const plan = call === undefined ? planCall(seed, lane, number) : planCall(seed, ...call);
        await watch.over(plan, () => makeCall(plan, world)).catch((error) => {
            figures.losses++;
            tell(plan, error instanceof Error ? (error.stack ?? error.message) : String(error));
        });
    }
}
function tell(plan, what) {
    console.log(`LOST in call ${plan.name}: ${what}\n  ${JSON.stringify(plan)}`);
}
function finish() {
    rmSync(folder, { recursive: true, force: true });
    console.log(`chaos over: seed ${seed}, Node ${process.versions.node}, ${seconds} s\n${String(figures)}`);
    process.exitCode = figures.isSound ? 0 : 1;
}
//# sourceMappingURL=program.js.map