/** What is too large for one message is refused in words, alone; what is too large only together goes one by one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Serializer } from 'node:v8';
import { EncodeError, ProcessPool } from '../../src/index.js';
/** Makes `large` weigh half a message, and `giant` more than one: the real limit is 4 GiB and more. */
function lowerLimit(context) {
    const weights = new WeakMap();
    const { writeValue, releaseBuffer } = Serializer.prototype;
    context.mock.method(Serializer.prototype, 'writeValue', function write(value) {
        const text = JSON.stringify(value);
        weights.set(this, text.split('large').length - 1 + 3 * (text.split('giant').length - 1));
        return writeValue.call(this, value);
    });
    context.mock.method(Serializer.prototype, 'releaseBuffer', function release() {
        if ((weights.get(this) ?? 0) > 2)
            throw Object.assign(new RangeError('Cannot create a Buffer larger than this'), { code: 'ERR_BUFFER_TOO_LARGE' });
        return releaseBuffer.call(this);
    });
}
test('an item that is too large is rejected by name, the others of its chunk arrive', async (context) => {
    lowerLimit(context);
    const pool = new ProcessPool({ workers: 1, chunk: 6 });
    try {
        const outcomes = await pool.map((x) => x.length, ['a', 'large', 'large', 'giant', 'large', 'b']).settled();
        assert.deepEqual(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'refused')), [1, 5, 5, 'refused', 5, 1]);
        const reason = outcomes[3].reason;
        assert.ok(reason instanceof EncodeError);
        assert.match(reason.message, /Cannot send item 3 to a worker: This is larger than the \d+ GiB/u);
        assert.deepEqual([reason.path, pool.stats().workers.started, pool.stats().workers.crashed], [['item 3'], 1, 0]);
    }
    finally {
        await pool.terminate();
    }
});
test('a static that is too large rejects the run, and the pool goes on', async (context) => {
    lowerLimit(context);
    const pool = new ProcessPool({ workers: 1 });
    try {
        const error = await pool.map((x, statics) => [x, statics], [1], { data: 'giant' }).then(() => undefined, (reason) => reason);
        assert.ok(error instanceof EncodeError, String(error));
        assert.match(error.message, /larger than the \d+ GiB/u);
        assert.deepEqual(await pool.map((x) => x + 1, [1]), [2]);
        assert.equal(pool.stats().workers.started, 1);
    }
    finally {
        await pool.terminate();
    }
});
test('a result that is too large rejects its task, and the worker lives on', async () => {
    const pool = new ProcessPool({ workers: 1, chunk: 3 });
    try {
        const setup = async () => {
            const { Serializer: Inner } = await import('node:v8');
            const { writeValue, releaseBuffer } = Inner.prototype;
            let isGiant = false;
            Inner.prototype.writeValue = function write(value) { isGiant = JSON.stringify(value).includes('giant result'); return writeValue.call(this, value); };
            Inner.prototype.releaseBuffer = function release() {
                if (isGiant)
                    throw Object.assign(new RangeError('Cannot create a Buffer larger than this'), { code: 'ERR_BUFFER_TOO_LARGE' });
                return releaseBuffer.call(this);
            };
        };
        const task = async (x) => { if (x === 0)
            await setup(); return x === 1 ? 'giant result' : `${x}`; };
        const outcomes = await pool.map(task, [0, 1, 2]).settled();
        assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
        const reason = outcomes[1].reason;
        assert.ok(reason instanceof EncodeError, String(reason));
        assert.match(reason.message, /larger than the \d+ GiB/u);
        assert.deepEqual([pool.stats().workers.started, pool.stats().workers.crashed], [1, 0]);
    }
    finally {
        await pool.terminate();
    }
});
//# sourceMappingURL=too-large.test.js.map