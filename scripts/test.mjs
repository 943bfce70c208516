/** Runs the compiled test files: all of them, or those whose path contains one of the words given. Other flags go to Node. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, process.env.PARATHOS_BUILD ?? 'build');
const words = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'));

const files = findTests().filter((file) => words.length === 0 || words.some((word) => nameOf(file).includes(word)));
if (files.length === 0) {
  const which = words.length === 0 ? 'at all' : `with ${words.join(' or ')} in its path`;
  console.error(`There is no test file ${which} in ${join(build, 'test')}.`);
  process.exit(1);
}

const child = spawn(process.execPath, ['--test', ...guards(), ...flags, ...files], { cwd: root, stdio: 'inherit' });
// On Ctrl-C the terminal tells the test runner as well; we stay until it has cleaned up. The others reach us alone.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});

// The guards came with Node 20.11; older ones run the files without.
function guards() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const reporter = flags.some((flag) => flag.startsWith('--test-reporter')) ? [] : ['--test-reporter=spec'];
  if (major === 20 && minor < 11) return reporter;
  // Two at a time, however many cores there are: the tests start workers of their own. The time-out only ends hangs.
  return [...reporter, '--test-concurrency=2', '--test-timeout=900000'];
}

function findTests() {
  const folder = join(build, 'test');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.js') && !name.split(sep).includes('fixtures'))
    .map((name) => join(folder, name))
    .sort();
}

/** @param {string} file */
function nameOf(file) {
  return relative(build, file).split(sep).join('/');
}
