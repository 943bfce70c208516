/** Runs npm from a script, and makes the environment in which programs of another folder run. */
import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/**
 * Runs the npm that runs us, if there is one; else the one in the path.
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean }} [options] quiet: print only if it fails
 * @returns {string} what npm printed on stdout, when quiet
 */
export function npm(args, { cwd, quiet = false } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const result = spawnSync(command, [...first, ...args], {
    cwd,
    stdio,
    encoding: 'utf8',
    env: environmentFor(process.execPath),
    // Windows starts npm.cmd only through a shell; all arguments come from our scripts and need no quoting there.
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    if (quiet) process.stderr.write(`${result.stdout}${result.stderr}`);
    throw new Error(`npm ${args.join(' ')} ended with ${result.status ?? result.signal}.`);
  }
  return result.stdout ?? '';
}

/**
 * npm hands its scripts the name, version and prefix of the package they belong to; for another folder they are wrong.
 * What is started as `node` must be the version that runs us, or the one being tried.
 * @param {string} node the binary
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(node) {
  const isOurs = /^(npm_package_|npm_lifecycle_|npm_config_(local_)?prefix$|npm_config_noproxy$|init_cwd$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !isOurs.test(name));
  // Windows calls it Path.
  const withPath = kept.map(([name, value]) => [name, /^path$/i.test(name) ? dirname(node) + delimiter + value : value]);
  return Object.fromEntries(withPath);
}
