/** A caller that is shot cannot stop its workers: they end by themselves, also those that compute, at every depth. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { membersOfGroup, waitUntilGone } from '../helpers/processes.js';
import { startProgram } from '../helpers/program.js';
// `ended` fails where a process of the program's group is still there after its patience.
const posix = { skip: process.platform === 'win32' && 'the system itself ends children with their parent' };
/** The options of a call inside a worker that has processes of its own. */
const inner = '{ thread: false, pool: { workers: 1 } }';
const computing = [
    ['processes', 'parallel(spin, [1, 2], { pool: { workers: 2 } })'],
    ['processes in processes', `parallel((x) => parallel(spin, [x], ${inner}), [1, 2], { pool: { workers: 2 } })`],
    ['threads in processes', 'parallel((x) => parallel(spin, [x, x], { pool: { workers: 2 } }), [1, 2], { pool: { workers: 2 } })'],
    ['processes in threads', `parallel((x) => parallel(spin, [x], ${inner}), [1, 2], { thread: true, pool: { workers: 2 } })`],
    ['processes in threads in processes', `parallel(
    (x) => parallel((y) => parallel(spin, [y], ${inner}), [x], { pool: { workers: 1 } }), [1, 2], { pool: { workers: 2 } })`],
];
const spin = "const spin = (x) => { console.error(`begun ${x} in ${process.pid}.`); for (;;); };";
for (const [name, call] of computing) {
    test(`workers in the middle of a task end when the program is shot (${name})`, posix, async () => {
        const program = startProgram(`
      import { parallel } from 'parathos';
      ${spin}
      await ${call};`, { workersEndWithinMs: 30_000 });
        await Promise.all([program.printed('begun 1'), program.printed('begun 2')]);
        program.kill('SIGKILL');
        assert.equal((await program.ended).signal, 'SIGKILL');
    });
}
const middles = [
    ['is shot', '{ pool: { workers: 1, crashRetries: 0 } }', "process.kill(pids.outer, 'SIGKILL')"],
    ['is cancelled', '{ pool: { workers: 1 } }', 'run.cancel()'],
    ['takes too long', '{ pool: { workers: 1, timeout: 3000 } }', ''],
    ['is a thread that is cancelled', '{ thread: true, pool: { workers: 1 } }', 'run.cancel()'],
];
for (const [name, options, stop] of middles) {
    test(`a worker that ${name} takes its own workers along, in the middle of their tasks`, posix, async () => {
        const program = startProgram(`
      import { parallel } from 'parathos';
      import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
      import { tmpdir } from 'node:os';
      import { join } from 'node:path';
      const folder = mkdtempSync(join(tmpdir(), 'parathos-middle-'));
      const spin = (outer) => {
        writeFileSync(folder + '/new', JSON.stringify({ outer, inner: process.pid }));
        renameSync(folder + '/new', folder + '/pids');
        for (;;);
      };
      const run = parallel(() => parallel(spin, [process.pid], ${inner}), [1], ${options});
      const ended = run.then(() => 'fulfilled', (error) => error.name);
      while (!existsSync(folder + '/pids')) await new Promise((resolve) => setTimeout(resolve, 20));
      const pids = JSON.parse(readFileSync(folder + '/pids', 'utf8'));
      rmSync(folder, { recursive: true });
      ${stop};
      console.log('outcome', await ended, pids.inner);
      setInterval(() => {}, 1000);`, { timeoutMs: 120_000 });
        const [, outcome, pid] = await program.printedMatch(/outcome (\w+) (\d+)\n/u);
        assert.match(outcome, /^(?:WorkerCrashError|AbortError|TaskTimeoutError)$/u);
        // Seen from here: nobody reaps the children of a thread that was stopped, so to the program they still seem there.
        assert.deepEqual(await waitUntilGone(() => membersOfGroup(program.pid).filter((facts) => facts.pid === Number(pid)), 60_000), []);
        program.kill('SIGTERM');
        await program.ended;
    });
}
test('a worker that spins in what a task left behind ends after the program has ended by itself', posix, async () => {
    const program = startProgram(`
    import { parallel } from 'parathos';
    console.log(await parallel((x) => { setTimeout(() => { console.error('spinning'); for (;;); }); return x; }, [1], { pool: { workers: 1 } }));`, { workersEndWithinMs: 60_000 });
    const { stdout, code } = await program.ended;
    assert.deepEqual([stdout, code], ['[ 1 ]\n', 0]);
});
//# sourceMappingURL=killed-caller.test.js.map