/** The other side in tests: decodes what it gets, calls it, and sends the encoded outcome back. */
import { deserialize, serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { Exchange } from '../../../src/closures/exchange.js';
const via = parentPort === null ? 'process' : 'thread';
const exchanges = new Map();
// On Node 20 a thread does not take over the loaders of its process.
if (parentPort !== null && process.execArgv.includes('tsx')) {
    const name = 'tsx/esm/api';
    (await import(name)).register();
}
if (parentPort !== null) {
    const port = parentPort;
    port.on('message', (request) => {
        void answer(request).then(([id, status, { body, transfer }]) => port.postMessage({ id, status, body }, [...transfer]));
    });
}
else {
    process.on('message', (bytes) => {
        const request = deserialize(Buffer.from(bytes, 'base64'));
        void answer(request).then(([id, status, { body }]) => {
            process.send?.(serialize({ id, status, body }).toString('base64'));
        });
    });
}
async function answer({ id, run, body, calls }) {
    let exchange = exchanges.get(run);
    if (exchange === undefined) {
        exchange = new Exchange('w1', via);
        exchanges.set(run, exchange);
    }
    try {
        const { value } = await exchange.decode(body);
        if (!calls)
            return [id, 'fulfilled', exchange.encode([value], 'result')];
        const { fn, args } = value;
        return [id, 'fulfilled', exchange.encode([await fn(...args)], 'result')];
    }
    catch (error) {
        return [id, 'rejected', encodeFailure(exchange, error)];
    }
}
/** An error that cannot travel is told in words, so that no test waits in vain. */
function encodeFailure(exchange, error) {
    try {
        return exchange.encode(error, 'error');
    }
    catch (reason) {
        return exchange.encode(`${String(error)}, which cannot travel: ${String(reason)}`, 'error');
    }
}
//# sourceMappingURL=peer-program.js.map