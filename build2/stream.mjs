import { parallel } from './src/index.js';
const thread = process.argv[2] === 'thread'; const total = Number(process.argv[3]);
function* gen() { for (let i = 0; ; i++) yield i; }
let n = 0, sum = 0; const mem = []; const t0 = Date.now();
for await (const v of parallel((x) => x + 1, gen(), { thread, pool: { workers: 2 } })) { n++; sum += v; if (n % (total / 10) === 0) { globalThis.gc(); mem.push((process.memoryUsage().heapUsed / 2 ** 20).toFixed(1) + '/' + (process.memoryUsage().rss / 2 ** 20 | 0)); } if (n === total) break; }
console.log(process.argv[2], n, sum === n * (n + 1) / 2, ((Date.now() - t0) / 1000).toFixed(0) + ' s', mem.join(' '));
