import { ThreadPool } from './src/index.js';
import { readdirSync } from 'node:fs';
const n = () => readdirSync('/proc/self/fd').length;
console.log(n());
for (let i = 0; i < 40; i++) { const pool = new ThreadPool({ workers: 2 }); const r = pool.map((x) => x, [1, 2, 3]).catch(() => 0); await new Promise((r) => setTimeout(r, i * 3)); await pool.terminate(); await r; }
await new Promise((r) => setTimeout(r, 500));
console.log(n());
