/** The entry of a thread worker: messages go through the MessagePort it was started with. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeHost } from './host.js';
import { registerLoaders } from './loaders.js';
import { WorkerLoop } from './loop.js';
const { port: pipe } = workerData;
const port = {
    post(message, transfer) {
        pipe.postMessage(message, transfer ?? []);
    },
    onMessage(receive) {
        pipe.on('message', (message) => { receive(message); });
    },
    onGone(listener) {
        pipe.on('close', () => { listener({ exitCode: null, signal: null }); });
    },
};
const loading = registerLoaders();
if (loading === undefined)
    serve();
// A flag that worked for the caller and not here ends the thread, as a failing `--import` does.
else
    loading.then(serve, (error) => setImmediate(() => { throw error; }));
function serve() {
    new WorkerLoop(port, makeHost(port, 'thread'));
    // The greeting of the shell around this thread (threads.js), in its own format. Its worker half would cost
    // every thread some ten milliseconds of loading, for this one message.
    parentPort?.postMessage({ type: 'init', exposed: { type: 'module', methods: [] } });
}
//# sourceMappingURL=thread.js.map