/** Plain threads that start plain threads, with nothing of ours: what Node does by itself. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const inner = 'require("node:worker_threads").parentPort.postMessage("up"); setInterval(() => {}, 1000);';

/** Starts a thread, has it start so many more, and ends it while they run: they end with it. */
export async function endWithThreadsInside(innerThreads: number): Promise<void> {
  const thread = new Worker(`
    const { parentPort, Worker } = require('node:worker_threads');
    let up = 0;
    for (let count = 0; count < ${innerThreads}; count++) {
      new Worker(${JSON.stringify(inner)}, { eval: true }).once('message', () => {
        if (++up === ${innerThreads}) parentPort.postMessage('up');
      });
    }`, { eval: true });
  await once(thread, 'message');
  await thread.terminate();
}
