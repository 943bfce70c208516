/** Runs npm from a script: the npm that runs us if there is one, on every system, without what it told us about our own folder. */
import { spawnSync } from 'node:child_process';

/**
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean }} [options] quiet: print only if it fails
 * @returns {string} what npm printed on stdout, when quiet
 */
export function npm(args, { cwd, quiet = false } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const cli = process.env['npm_execpath'];
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const result = spawnSync(command, [...first, ...args], {
    cwd,
    stdio,
    encoding: 'utf8',
    env: withoutOurPackage(process.env),
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
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutOurPackage(env) {
  const isOurs = /^(npm_package_|npm_lifecycle_|npm_config_(local_)?prefix$|npm_config_noproxy$|init_cwd$)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isOurs.test(name)));
}
