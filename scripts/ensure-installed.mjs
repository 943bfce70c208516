/** Installs what package-lock.json asks for, unless node_modules already holds exactly that. Needs nothing but Node and npm. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!isInstalled()) {
  console.log('Installing the packages (npm ci) …');
  npm(['ci', '--no-audit', '--no-fund'], { cwd: root });
}

// Versions are compared, not times: a checkout changes the time of the lock file, and an install of one package more
// changes the time of node_modules; neither says that something is missing.
function isInstalled() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const wanted = Object.entries(readPackages(join(root, 'package-lock.json')) ?? {});
  return wanted.every(([path, facts]) => {
    // '' is this package itself; optional packages are those of other systems as well.
    if (path === '' || facts.optional === true) return true;
    return installed[path]?.version === facts.version && existsSync(join(root, path));
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined; // never installed, or by an install that was interrupted
  }
}
