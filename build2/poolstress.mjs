import { ProcessPool, ThreadPool, range } from './src/index.js';
const exitAt3 = (x) => { if (x === 3) process.exit(1); return x; };
const double = (x) => x * 2;
const end = Date.now() + 45000; let n = 0;
while (Date.now() < end) {
  for (const [Made, options, fn] of [[ThreadPool, {}, double], [ThreadPool, { crashRetries: 0 }, exitAt3], [ProcessPool, {}, double], [ProcessPool, { crashRetries: 0 }, exitAt3]]) {
    const pool = new Made({ workers: 2, ...options });
    const outcomes = await pool.map(fn, [1, 2, 3, 4]).settled();
    const bad = outcomes.map((o) => o.status === 'fulfilled' ? o.value : String(o.reason));
    n++;
    const wrong = outcomes.filter((o) => o.status === 'rejected').length;
    if (wrong !== (fn === exitAt3 ? 1 : 0)) { console.log(n, Made.name, fn.name, bad); process.exit(1); }
    pool.close(); await pool.join();
  }
}
console.log('ok', n);
