/** The memory on the way of large buffers is never left behind, however a run, a worker or the caller ends. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { test } from 'node:test';
import { ProcessPool } from '../../src/index.js';
import { makeMemoryFile } from '../../src/wire/memory-file.js';
import { endsWithoutProcesses } from '../helpers/leaks.js';
import { runProgram, startProgram } from '../helpers/program.js';
endsWithoutProcesses();
const mebibyte = 2 ** 20;
const withMemory = { skip: makeMemoryFile() === undefined && 'no shared memory on this system' };
function numbers(bytes) {
    return new Float64Array(bytes / 8).fill(1.5);
}
/** Descriptors of this process that stand for files in shared memory. */
function countOpen() {
    return readdirSync('/proc/self/fd').filter((fd) => linkOf(`/proc/self/fd/${fd}`).startsWith('/dev/shm/')).length;
}
function linkOf(path) {
    try {
        return readlinkSync(path);
    }
    catch {
        return ''; // closed since the folder was listed
    }
}
const ends = [
    ['its results are there', (pool, table) => pool.map((x, statics) => statics.table[x], [1, 2], { table })],
    ['a task throws', (pool, table) => pool.map((_, statics) => { throw new Error(String(statics.table[0])); }, [1, 2], { table })],
    ['it is cancelled', async (pool, table) => {
            const run = pool.map((_, statics) => { for (;;)
                if (statics.table[0] === 0)
                    return; }, [1, 2], { table });
            setTimeout(() => { run.cancel(); }, 200);
            await run;
        }],
    ['its worker dies each time', (pool, table) => pool.map((_, statics) => {
            process.kill(process.pid, statics.table[0] === 1.5 ? 'SIGKILL' : 'SIGTERM');
        }, [1, 2], { table })],
    ['the function cannot travel', (pool, table) => {
            const waiting = Promise.resolve();
            return pool.map((_, statics) => [waiting, statics], [1], { table });
        }],
];
for (const [name, use] of ends) {
    test(`no shared memory is held when ${name}`, withMemory, async () => {
        const before = countOpen();
        const pool = new ProcessPool({ workers: 2 });
        await use(pool, numbers(2 * mebibyte)).catch(() => undefined);
        // The memory of a run goes with the run and the workers that were about to open it.
        while (countOpen() > before + 2 * 2)
            await new Promise((resolve) => { setTimeout(resolve, 10); });
        await pool.terminate();
        assert.equal(countOpen(), before);
    });
}
/** Names of the files in shared memory that any process has open, of those that have no name in the folder. */
function heldAnywhere() {
    const held = new Set();
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        let fds = [];
        try {
            fds = readdirSync(`/proc/${pid}/fd`);
        }
        catch { /* it has ended, or is somebody else's */ }
        for (const fd of fds)
            held.add(linkOf(`/proc/${pid}/fd/${fd}`));
    }
    return held;
}
for (const victim of ['caller', 'worker']) {
    test(`shared memory is gone when the ${victim} is shot in the middle of large tasks`, withMemory, async () => {
        const names = readdirSync('/dev/shm');
        const program = startProgram(`
      import { parallel } from 'parathos';
      import { readdirSync, readlinkSync } from 'node:fs';
      const table = new Float64Array(2 ** 20).fill(1.5);
      const work = async (x, { table }) => {
        console.error('at work in ' + process.pid + '.');
        await new Promise((resolve) => { setTimeout(resolve, ${victim === 'caller'} ? 60_000 : 50); });
        if (${victim === 'worker'} && x === 5) process.kill(process.pid, 'SIGKILL');
        return table;
      };
      const run = parallel(work, [1, 2, 3, 4, 5, 6, 7, 8], { table, pool: { workers: 2 } });
      setTimeout(() => {
        const links = readdirSync('/proc/self/fd').map((fd) => { try { return readlinkSync('/proc/self/fd/' + fd); } catch { return ''; } });
        console.log(links.filter((link) => link.startsWith('/dev/shm/')).join('|') + '|told');
      }, 0);
      await run.catch((error) => console.log(error.name));`);
        await program.printed('at work');
        await program.printed('|told');
        if (victim === 'caller')
            program.kill('SIGKILL');
        const { stdout } = await program.ended;
        const files = stdout.split('\n')[0].split('|').filter((link) => link.includes('/dev/shm/'));
        assert.ok(files.length >= 5, `it used ${files.length} files`);
        const held = heldAnywhere();
        assert.deepEqual(files.filter((file) => held.has(file)), []);
        // Others may use the folder, too; but none of ours was ever in it.
        assert.deepEqual(readdirSync('/dev/shm').filter((entry) => !names.includes(entry) && entry.startsWith('parathos')), []);
    });
}
const small = spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', '/dev/shm']);
const canShrink = { skip: withMemory.skip || (small.status !== 0 && 'a smaller /dev/shm cannot be mounted here') };
test('where shared memory is small, as in containers, what does not fit goes through the pipe', canShrink, async () => {
    const { stdout } = await runProgram(`
    import { ProcessPool } from 'parathos';
    import { execFileSync, spawnSync } from 'node:child_process';
    if (process.argv[2] !== 'inside') {
      const { stdout, stderr } = spawnSync('unshare', ['-Urm', process.execPath, process.argv[1], 'inside'], { encoding: 'utf8' });
      process.stdout.write(stdout + stderr);
      process.exit();
    }
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', '/dev/shm']);
    const pool = new ProcessPool({ workers: 2 });
    const tables = [2 ** 20, 5 * 2 ** 20].map((bytes) => new Float64Array(bytes / 8).fill(1.5));
    for (const table of tables) {
      const rows = await pool.map((x, { table }) => table.map((y) => x + y), [1, 2, 3, 4], { table });
      console.log(rows.every((row, x) => row.length === table.length && row.every((y) => y === x + 2.5)));
    }
    const { sent, received, shared } = pool.stats().bytes;
    console.log(sent > 5 * 2 ** 20, received > 20 * 2 ** 20, shared > 0);
    await pool.terminate();`);
    assert.equal(stdout, 'true\ntrue\ntrue true true\n');
});
//# sourceMappingURL=large-ends.test.js.map