/** Errors: they come back as themselves, tell their task, and end the run without waiting for others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EncodeError, ParallelError, taskOf } from '../../src/index.js';
import { here, inFolder, mark, marksIn, meet, untilMarks, waitForEver } from './tasks.js';
export function testFailures(subject) {
    testIdentity(subject);
    testTaskFacts(subject);
    testFailFast(subject);
    testUnencodable(subject);
}
/** What the promise rejects with; fails where it does not. */
export async function reasonOf(promise) {
    return promise.then(() => assert.fail('it did not reject'), (reason) => reason);
}
class NotFound extends Error {
    name = 'NotFound';
    path;
    constructor(path, options) {
        super(`no ${path} here`, options);
        this.path = path;
    }
}
function testIdentity({ warm }) {
    test('class, message, own fields and cause', async () => {
        const error = await reasonOf(warm.map((path) => { throw new NotFound(path, { cause: new TypeError('deep', { cause: 7 }) }); }, ['a.txt']));
        assert.ok(error instanceof NotFound);
        assert.deepEqual([error.name, error.message, error.path], ['NotFound', 'no a.txt here', 'a.txt']);
        assert.ok(error.cause instanceof TypeError);
        assert.deepEqual([error.cause.message, error.cause.cause], ['deep', 7]);
    });
    test('code and fields of errors of Node and of built-in classes', async () => {
        const missing = await reasonOf(warm.map(async (path) => { await (await import('node:fs/promises')).readFile(path); }, ['/no/such/file']));
        assert.ok(missing instanceof Error);
        assert.deepEqual([missing.code, missing.syscall], ['ENOENT', 'open']);
        const syntax = await reasonOf(warm.map((text) => JSON.parse(text), ['{']));
        assert.ok(syntax instanceof SyntaxError);
        const several = await reasonOf(warm.map(() => { throw new AggregateError([new RangeError('one'), 'two'], 'both'); }, [1]));
        assert.ok(several instanceof AggregateError && several.errors[0] instanceof RangeError);
        assert.equal(several.errors[1], 'two');
        const abort = await reasonOf(warm.map(() => { throw new DOMException('enough', 'AbortError'); }, [1]));
        assert.ok(abort instanceof DOMException);
        assert.equal(abort.name, 'AbortError');
    });
    test('whatever is thrown, errors or not', async () => {
        for (const thrown of [null, undefined, 0, 'text', false, NaN, 12n, { code: 1 }, [1]]) {
            const isAsync = async (value) => { throw value; };
            assert.deepEqual(await reasonOf(warm.map((value) => { throw value; }, [thrown])), thrown);
            assert.deepEqual(await reasonOf(warm.map(isAsync, [thrown])), thrown);
            const [outcome] = await warm.map((value) => { throw value; }, [thrown]).settled();
            assert.deepEqual(outcome, { status: 'rejected', reason: thrown });
        }
    });
    test('the stack shows the line in fn and the line of the call', async () => {
        const lines = readFileSync(fileURLToPath(import.meta.url), 'utf8').split('\n');
        const lineOf = (text) => lines.findIndex((line) => line.includes(text)) + 1;
        const fail = (x) => { throw new Error(`line of fn ${x}`); };
        const error = await reasonOf(warm.map(fail, [1], { line: 'of the call' }));
        const file = fileURLToPath(import.meta.url).split(/[\\/]/).at(-1) ?? '';
        const places = [...(error.stack ?? '').matchAll(/([\w.-]+\.[jt]s):(\d+):\d+/g)].filter(([, name]) => name === file).map(([, , line]) => Number(line));
        assert.ok(places.includes(lineOf('`line of fn')), `fn: ${error.stack ?? ''}`);
        assert.ok(places.includes(lineOf("'of the call'")), `call: ${error.stack ?? ''}`);
        assert.ok(places.indexOf(lineOf('`line of fn')) < places.indexOf(lineOf("'of the call'")));
        assert.deepEqual(Object.keys(error), [], 'the stack is no own field that a loop would see');
    });
    test('an error that imap, uimap or pipe gives is the same', async () => {
        const fail = (x) => { throw new NotFound(String(x)); };
        const first = async (source) => { for await (const value of source)
            assert.fail(String(value)); };
        assert.ok(await reasonOf(first(warm.imap(fail, [1]))) instanceof NotFound);
        assert.ok(await reasonOf(first(warm.uimap(fail, [1]))) instanceof NotFound);
        assert.ok(await reasonOf(warm.pipe(fail, 1)) instanceof NotFound);
    });
}
function testTaskFacts({ warm, kind, isApart }) {
    test('taskOf tells index, items, attempt and worker', async () => {
        const task = (x, y, { at }) => {
            if (x === 2)
                throw Object.assign(new Error(at), { place: here() });
            return y;
        };
        const error = await reasonOf(warm.map(task, [1, 2, 3], ['a', 'b', 'c'], { at: 'here' }));
        const facts = taskOf(error);
        assert.ok(facts?.worker);
        assert.deepEqual([facts.index, facts.args, facts.attempt, facts.worker.kind], [1, [2, 'b'], 1, kind]);
        assert.equal(`${facts.worker.pid}/${facts.worker.thread}`, error.place);
        assert.equal(facts.worker.pid === process.pid, kind !== 'process');
        assert.equal(facts.worker.thread === 0, kind !== 'thread');
        assert.equal(isApart, error.place !== here());
    });
    test('taskOf knows settled reasons and pipe, and nothing of primitives and strangers', async () => {
        const outcomes = await warm.map((x) => { throw new Error(String(x)); }, [5, 6]).settled();
        assert.deepEqual(outcomes.map((outcome) => (outcome.status === 'rejected' ? taskOf(outcome.reason)?.args : 0)), [[5], [6]]);
        const piped = await reasonOf(warm.pipe((...args) => { throw new Error(String(args)); }, 7, 8));
        assert.deepEqual([taskOf(piped)?.index, taskOf(piped)?.args], [0, [7, 8]]);
        assert.equal(taskOf(await reasonOf(warm.map(() => { throw 'text'; }, [1]))), undefined);
        assert.equal(taskOf(new Error('stranger')), undefined);
        assert.equal(taskOf(undefined), undefined);
    });
}
function testFailFast({ using, isApart }) {
    test('a failure ends the run at once, without waiting for the others, and the pool is ready', () => inFolder((folder) => using({ workers: 2, concurrency: 2, chunk: 1 }, async (pool) => {
        const task = async (x, statics) => {
            await meet(statics.folder, String(x), 2);
            if (x === 1)
                throw new Error('fast');
            await waitForEver();
        };
        assert.equal((await reasonOf(pool.map(task, [0, 1, 2, 3, 4, 5], { folder }))).message, 'fast');
        assert.deepEqual(await pool.map((x) => x + 1, [1, 2, 3]), [2, 3, 4]);
    })));
    test('a sibling that computes for ever does not hold it up either', { skip: !isApart && 'one thread cannot stop itself' }, () => inFolder((folder) => using({ workers: 2, chunk: 1 }, async (pool) => {
        const task = async (x, statics) => {
            mark(statics.folder, String(x));
            if (x === 0)
                for (;;)
                    ;
            await untilMarks(statics.folder, 2);
            throw new Error('fast');
        };
        assert.equal((await reasonOf(pool.map(task, [0, 1], { folder }))).message, 'fast');
        assert.deepEqual(await pool.map((x) => x + 1, [1, 2, 3]), [2, 3, 4]);
    })));
    test('what stands behind a failure in its chunk is left alone', () => inFolder((folder) => using({ workers: 1, chunk: 100 }, async (pool) => {
        const task = (x, statics) => {
            mark(statics.folder, String(x));
            if (x === 3)
                throw new Error('fast');
        };
        await reasonOf(pool.map(task, Array.from({ length: 100 }, (_, place) => place), { folder }));
        await pool.map(() => 0, [1]);
        assert.deepEqual(marksIn(folder), ['0', '1', '2', '3']);
        assert.equal(pool.stats().workers.started, 1, 'the worker stays');
    })));
    test('settled() lets the others go on', () => inFolder((folder) => using({ workers: 2, chunk: 10 }, async (pool) => {
        const task = (x, statics) => {
            mark(statics.folder, String(x).padStart(2, '0'));
            if (x === 3)
                throw new Error('fast');
        };
        const outcomes = await pool.map(task, Array.from({ length: 30 }, (_, place) => place), { folder }).settled();
        assert.deepEqual(outcomes.flatMap(({ status }, place) => (status === 'rejected' ? [place] : [])), [3]);
        assert.equal(marksIn(folder).length, 30);
    })));
    test('a promise among the items that rejects fails its task alone, with that very reason', () => using({ workers: 2 }, async (pool) => {
        const late = new NotFound('late');
        const outcomes = await pool.map((x) => x, [1, Promise.reject(late), 3]).settled();
        assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
        assert.equal(outcomes[1].reason, late);
        assert.equal(taskOf(late)?.index, 1);
        assert.equal(await reasonOf(pool.map((x, y) => [x, y], [1, 2], [1, Promise.reject(late)])), late);
    }));
}
function testUnencodable({ using, isApart }) {
    const skip = !isApart && 'nothing travels';
    test('an item that cannot travel fails its task alone, with the path, and the worker lives on', { skip }, () => using({ workers: 1, chunk: 4 }, async (pool) => {
        const outcomes = await pool.map((item) => typeof item, [1, { of: [new WeakMap()] }, 'three']).settled();
        assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
        const reason = outcomes[1].reason;
        assert.ok(reason instanceof EncodeError && ParallelError.isParallelError(reason));
        assert.match(reason.message, /item 1\b.*of/);
        assert.equal(reason.code, 'PARATHOS_ENCODE');
        assert.equal(taskOf(reason)?.index, 1);
        assert.equal(pool.stats().workers.crashed, 0);
        assert.deepEqual(await pool.map((x) => x + 1, [1]), [2]);
        assert.equal(pool.stats().workers.started, 1);
    }));
    test('a result that cannot travel fails its task alone, with the path', { skip }, () => using({ workers: 1, chunk: 4 }, async (pool) => {
        const outcomes = await pool.map((x) => (x === 1 ? { deep: { map: new WeakMap() } } : x), [0, 1, 2]).settled();
        assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
        const reason = outcomes[1].reason;
        assert.ok(reason instanceof EncodeError);
        assert.match(reason.message, /result\b.*deep.*map/);
        assert.ok(reason.path.length > 1, String(reason.path));
        assert.equal(taskOf(reason)?.index, 1);
        assert.equal(pool.stats().workers.started, 1);
    }));
    test('fn or a static that cannot travel rejects the run before any task runs', { skip }, () => using({ workers: 1 }, async (pool) => {
        const hidden = new WeakMap();
        const captured = await reasonOf(pool.map((x) => [x, hidden], [1]));
        assert.ok(captured instanceof EncodeError);
        assert.match(captured.message, /hidden/);
        const given = await reasonOf(pool.map((x, statics) => [x, statics], [1], { data: { hidden } }));
        assert.ok(given instanceof EncodeError);
        assert.match(given.message, /data.*hidden/);
        assert.equal(pool.stats().tasks.failed + pool.stats().tasks.done, 0);
    }));
    test('an error that cannot travel is replaced by the reason why', { skip }, () => using({ workers: 1 }, async (pool) => {
        const error = await reasonOf(pool.map(() => { throw new WeakMap(); }, [1]));
        assert.ok(error instanceof EncodeError);
    }));
}
//# sourceMappingURL=failures.js.map