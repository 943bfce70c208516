/** Runs every compiled example in a Node of its own, one after the other, or those whose name contains a word given. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'build', 'examples');
const words = process.argv.slice(2);

const names = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.js') && (words.length === 0 || words.some((word) => name.includes(word))))
  .sort();
const failed = names.filter((name) => {
  console.log(`\n── examples/${name.replace(/\.js$/, '.ts')} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  // The guard is only for hangs; the slowest example needs seconds.
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 };
  return spawnSync(process.execPath, [join(folder, name)], options).status !== 0;
});

if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
else console.log(`\n${names.length} examples ran.`);
process.exitCode = failed.length > 0 || names.length === 0 ? 1 : 0;
