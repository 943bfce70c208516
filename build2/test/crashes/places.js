/** Where a worker can die, and what must come out of it there: one entry for each row of the crash matrix. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { mark, marksIn, until } from '../conformance/tasks.js';
import { assertCrash, assertStartError, deaths } from './deaths.js';
import { die, dieOnce } from './die.js';
import { echo } from './dies-on-load.js';
import { withEnvironment } from './environment.js';
const eight = [0, 1, 2, 3, 4, 5, 6, 7];
const thousand = Array.from({ length: 1000 }, (_, place) => place);
const isAtOnce = (by) => deaths[by].isAtOnce;
export const places = {
    'before it is ready': {
        gives: 'the call ends with the cause, without a storm of new workers',
        // A thread has no flags of its own to load a module with.
        takes: (_, kind) => kind === 'process',
        run: (cell) => withPreload(cell, () => expectNoStart(cell, {})),
    },
    'before it is ready, once': {
        gives: 'it is replaced, and all results come',
        // An exit is an answer and is believed; a signal may have been meant for that one worker.
        takes: (by, kind) => kind === 'process' && deaths[by].signal !== undefined && process.platform !== 'win32',
        run: async ({ open, by, folder }) => {
            const setup = async () => { await dieOnce(by, folder); };
            assert.deepEqual(await open({ setup }).map((x) => x, eight), eight);
        },
    },
    'in setup': {
        gives: 'the call ends with the cause, without a storm of new workers',
        run: (cell) => {
            const { by } = cell;
            return expectNoStart(cell, { setup: () => die(by) });
        },
    },
    'while it loads the module of fn': {
        gives: 'the call ends with the cause, without a storm of new workers',
        run: (cell) => withDeathOnLoad(cell.by, async () => {
            const pool = cell.open({ chunk: 100 });
            const reason = await pool.map(echo, thousand).settled().then(() => assert.fail('it did not reject'), (error) => error);
            assertStartError(reason, cell.by, cell.kind);
            assert.ok(pool.stats().workers.started <= 4, String(pool.stats()));
        }),
    },
    'while it decodes an item': {
        gives: 'that task fails, all others have results',
        run: (cell) => withDeathOnLoad(cell.by, async () => {
            const items = eight.map((x) => (x === 3 ? echo : x));
            await expectPoison(cell, (pool) => pool.map((item) => (typeof item === 'number' ? item : -1), items).settled(), eight, 3);
        }),
    },
    'at the first of a thousand tasks in a chunk': poisonAmongThousand(0),
    'in the middle of a thousand tasks in a chunk': poisonAmongThousand(500),
    'at the last of a thousand tasks in a chunk': poisonAmongThousand(999),
    'at one of several tasks in flight': {
        gives: 'that task fails, all others have results',
        run: (cell) => {
            const { by } = cell;
            const task = async (x) => { await delay(5); if (x === 3)
                await die(by); await delay(5); return x; };
            return expectPoison(cell, (pool) => pool.map(task, eight).settled(), eight, 3, { concurrency: 4, chunk: 8 });
        },
    },
    // To encode a value runs none of its code: getters travel as they are. Only whether it is a promise is asked.
    'while it looks at a result': {
        gives: 'that task fails, all others have results',
        takes: isAtOnce,
        run: (cell) => {
            const { by } = cell;
            const task = (x) => (x === 3 ? { get then() { return die(by); } } : x);
            return expectPoison(cell, (pool) => pool.map(task, eight).settled(), eight, 3);
        },
    },
    'together with a result that is posted': {
        gives: 'the result counts, and the task does not run again',
        run: async ({ open, by, folder }) => {
            const task = (x) => {
                mark(folder, `${x} ${Math.random()}`);
                // After this turn, at whose end the results of the chunk are posted.
                if (x === 3)
                    process.nextTick(() => void die(by));
                return x;
            };
            const pool = open({ chunk: 8, crashRetries: 0 });
            assert.deepEqual(await pool.map(task, eight), eight);
            assert.equal(marksIn(folder).length, 8);
        },
    },
    'between two chunks': {
        gives: 'nobody is blamed, and all results come',
        run: async ({ open, by, folder }) => {
            const task = async (x) => {
                if (x === 3)
                    setImmediate(() => void dieOnce(by, folder));
                else if (x > 3)
                    await delay(5);
                return x;
            };
            const pool = open({ chunk: 1 });
            assert.deepEqual(await pool.map(task, eight), eight);
            assert.equal(pool.stats().workers.crashed, 1);
        },
    },
    'while it is idle': {
        gives: 'nobody hears of it, and the next call has a new worker',
        run: async ({ open, by, folder }) => {
            const pool = open();
            const task = (x) => {
                if (x === 7)
                    setTimeout(() => void dieOnce(by, folder), 20);
                return x;
            };
            assert.deepEqual(await pool.map(task, eight), eight);
            await until(() => pool.stats().workers.idle === 0, 'the worker to be gone');
            assert.deepEqual(await pool.map((x) => x + 1, [1, 2]), [2, 3]);
            assert.deepEqual([pool.stats().workers.started, pool.stats().workers.crashed], [2, 1]);
        },
    },
    'while its pool is closing': {
        gives: 'that task fails, all others have results, and join() resolves',
        run: async (cell) => {
            const { by } = cell;
            const task = async (x) => { if (x === 3)
                await die(by); return x; };
            let joined;
            await expectPoison(cell, (pool) => {
                const outcomes = pool.map(task, eight).settled();
                pool.close();
                joined = pool.join();
                return outcomes;
            }, eight, 3);
            await joined;
        },
    },
    'while it leaves': {
        gives: 'nobody hears of it, and join() resolves',
        takes: isAtOnce,
        run: async ({ open, by }) => {
            const pool = open();
            assert.deepEqual(await pool.map((x) => { process.once('exit', () => void die(by)); return x; }, [1]), [1]);
            pool.close();
            await pool.join();
            assert.equal(pool.stats().workers.crashed, 0);
        },
    },
};
function poisonAmongThousand(index) {
    return {
        gives: 'that task fails, the other 999 have results',
        run: (cell) => {
            const { by } = cell;
            const task = (x) => (x === index ? die(by) : x);
            return expectPoison(cell, (pool) => pool.map(task, thousand).settled(), thousand, index, { chunk: 1000 });
        },
    };
}
async function expectPoison({ open, by, kind }, start, values, index, options = { chunk: 8 }) {
    const pool = open(options);
    const outcomes = await start(pool);
    assert.equal(outcomes.length, values.length);
    outcomes.forEach((outcome, place) => {
        if (place !== index)
            assert.deepEqual(outcome, { status: 'fulfilled', value: values[place] });
    });
    assertCrash(outcomes[index].reason, index, by, kind);
    const { tasks, workers } = pool.stats();
    assert.deepEqual([tasks.done, tasks.failed], [values.length - 1, 1]);
    // Each death is one step nearer to the task: by announcing, else by halving what may have done it.
    assert.ok(workers.crashed <= 2 + Math.log2(values.length), String(pool.stats()));
}
async function expectNoStart({ open, by, kind }, options) {
    const pool = open(options);
    const reason = await pool.map((x) => x, thousand).then(() => assert.fail('it did not reject'), (error) => error);
    assertStartError(reason, by, kind);
    assert.ok(pool.stats().workers.started <= 4, String(pool.stats()));
}
/** Every worker process that starts meanwhile loads the deadly module before all else. */
async function withPreload(cell, body) {
    const { href } = new URL('./dies-on-load.js', import.meta.url);
    const { NODE_OPTIONS: before = '' } = process.env;
    await withEnvironment({ NODE_OPTIONS: `${before} --import=${href}` }, () => withDeathOnLoad(cell.by, body));
}
async function withDeathOnLoad(by, body) {
    await withEnvironment({ PARATHOS_TEST_DEATH: by }, body);
}
//# sourceMappingURL=places.js.map