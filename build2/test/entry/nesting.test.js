/** Runs inside runs: what each level uses, that none waits for ever, and that the tree stays within the cores. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { parallel, ProcessPool, SerialPool, ThreadPool, WorkerCrashError } from '../../src/index.js';
import { here, inFolder, meet, until } from '../conformance/tasks.js';
import { runProgram } from '../helpers/program.js';
test('processes, threads in them, and in place below: four levels without a deadlock', { timeout: 60_000 }, async () => {
    const tree = await parallel(async (a) => {
        const outer = here();
        const inner = await parallel(async (b) => {
            const middle = here();
            const deep = await parallel(async (c) => {
                const third = here();
                const deepest = await parallel((d) => ({ sum: a + b + c + d, place: here() }), [1, 2]);
                return { third, deepest };
            }, [10, 20]);
            return { middle, deep };
        }, [100, 200]);
        return { outer, inner };
    }, [1000, 2000]);
    const sums = tree.flatMap(({ inner }) => inner.flatMap(({ deep }) => deep.flatMap(({ deepest }) => deepest.map(({ sum }) => sum))));
    assert.deepEqual(sums, [1000, 2000].flatMap((a) => [100, 200].flatMap((b) => [10, 20].flatMap((c) => [1, 2].map((d) => a + b + c + d)))));
    for (const { outer, inner } of tree) {
        const [pid, thread] = outer.split('/');
        assert.notEqual(Number(pid), process.pid);
        assert.equal(thread, '0');
        for (const { middle, deep } of inner) {
            assert.equal(middle.split('/')[0], pid);
            assert.notEqual(middle.split('/')[1], '0');
            for (const { third, deepest } of deep)
                assert.deepEqual([third, ...deepest.map((leaf) => leaf.place)], [middle, middle, middle]);
        }
    }
});
test('threads at the top: threads below, then in place', { timeout: 60_000 }, async () => {
    const levels = await parallel(async () => {
        const [inner] = await parallel(async () => [here(), ...await parallel(() => here(), [1])], [1]);
        return [here(), ...inner ?? []];
    }, [1, 2], { thread: true });
    for (const [outer, middle, third] of levels) {
        assert.ok(outer !== middle && outer !== here() && middle === third);
        assert.ok([outer, middle].every((where) => where?.startsWith(`${process.pid}/`)));
    }
});
test('a serial pool may be used inside itself', { timeout: 30_000 }, async () => {
    const pool = new SerialPool();
    const got = await pool.map(async (x) => (await pool.map(async (y) => (await pool.map((z) => x + y + z, [1, 2])).length, [1, 2])).length, [1, 2]);
    assert.deepEqual(got, [2, 2]);
});
test('thread: true inside a worker overlaps waiting tasks, at any level', { timeout: 60_000 }, () => inFolder(async (folder) => {
    const wait = async (x, statics) => {
        await meet(statics.folder, `${statics.key} ${x}`, 8);
        return statics.key;
    };
    // All eight wait for each other: one at a time, or two, would wait for ever.
    assert.deepEqual(await parallel(async (_, statics) => (await parallel(wait, [1, 2, 3, 4, 5, 6, 7, 8], { thread: true, ...statics, key: 'level 2' })).length, [1], { folder }), [8]);
    await inFolder(async (below) => {
        const got = await parallel(async (_, statics) => parallel(async (_a, inner) => (await parallel(wait, [1, 2, 3, 4, 5, 6, 7, 8], { thread: true, ...inner, key: 'level 3' })).length, [1], statics), [1], { folder: below });
        assert.deepEqual(got, [[8]]);
    });
}));
test('the workers of the whole tree stay within the cores', { timeout: 60_000 }, async () => {
    const code = `
    import { parallel } from 'parathos';
    import { threadId } from 'node:worker_threads';
    const places = await parallel(async (x) => {
      const inner = await parallel(async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return process.pid + '/' + threadId;
      }, [1, 2, 3, 4, 5, 6]);
      return inner;
    }, [1, 2, 3, 4, 5, 6]);
    console.log(new Set(places.flat()).size);`;
    const { stdout, stderr, code: exitCode } = await runProgram(code);
    assert.equal(exitCode, 0, stderr);
    const { availableCores } = await import('../../src/pools/size.js');
    assert.ok(Number(stdout) <= availableCores(), `${stdout.trim()} threads compute`);
});
test('an explicit size is honoured at any depth', { timeout: 60_000 }, () => inFolder(async (folder) => {
    const wait = async (x, statics) => {
        await meet(statics.folder, `${statics.depth} ${x}`, 3);
        return here();
    };
    const [second] = await parallel(async (_, statics) => parallel(wait, [1, 2, 3], { pool: { workers: 3 }, ...statics, depth: '2' }), [1], { folder });
    assert.equal(new Set(second).size, 3);
    await inFolder(async (below) => {
        const [[third]] = await parallel(async (_, statics) => parallel(async (_a, inner) => (parallel(wait, [1, 2, 3], { pool: { workers: 3 }, ...inner, depth: '3' })), [1], statics), [1], { folder: below });
        assert.equal(new Set(third).size, 3);
    });
}));
test('thread: false with a size makes processes below the top, and a pool made inside is used', { timeout: 60_000 }, async () => {
    const [pids] = await parallel(async () => parallel(() => process.pid, [1, 2], { thread: false, pool: { workers: 1 } }), [1], { thread: true });
    assert.ok(pids?.every((pid) => pid !== process.pid));
    const [inside] = await parallel(async () => {
        const pool = new ThreadPool({ workers: 2 });
        const got = await parallel((x) => x + 1, [1, 2, 3], { pool });
        await pool.terminate();
        return got;
    }, [1]);
    assert.deepEqual(inside, [2, 3, 4]);
});
test('a pool does not travel: the error says so', async () => {
    const pool = new ProcessPool({ workers: 1 });
    await assert.rejects(parallel(async (x) => pool.map((y) => y, [x]), [1]), { code: 'PARATHOS_ENCODE', message: /pool/ });
    await pool.terminate();
});
for (const stray of ['uncaught exception', 'unhandled rejection']) {
    test(`a thread that has run nested threads still dies of an ${stray}, and its task with it`, { timeout: 120_000 }, async () => {
        const pool = new ThreadPool({ workers: 1, crashRetries: 0 });
        const file = import.meta.url;
        const task = async (x) => {
            const inner = new ThreadPool({ workers: 1 });
            await inner.map((y) => y, [1]);
            // A moment after the first thread its shell is loaded, which listens to errors as well.
            await until(() => Object.keys(createRequire(file).cache).some((name) => /node_modules[\\/]threads[\\/]/u.test(name)), 'threads.js');
            await inner.terminate();
            if (stray === 'unhandled rejection')
                void Promise.reject(new Error('stray'));
            else
                setImmediate(() => { throw new Error('stray'); });
            await delay(90_000);
            return x;
        };
        const error = await pool.map(task, [1]).then(() => undefined, (reason) => reason);
        await pool.terminate();
        assert.ok(error instanceof WorkerCrashError, String(error));
        assert.equal(error.cause.message, 'stray');
    });
}
test('errors of nested runs come all the way up as themselves', { timeout: 60_000 }, async () => {
    class Deep extends Error {
        level = 3;
    }
    const run = parallel(async (x) => parallel(async (y) => parallel((z) => { throw new Deep(`${x}${y}${z}`); }, ['c']), ['b']), ['a']);
    await assert.rejects(run, (error) => error instanceof Deep && error.message === 'abc' && error.level === 3);
    await delay(0);
});
//# sourceMappingURL=nesting.test.js.map