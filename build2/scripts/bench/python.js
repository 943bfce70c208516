/** Finds a Python for the contestants that are written in it, and what it can import. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
const questions = `
import importlib.util, json, sys
has = lambda name: importlib.util.find_spec(name) is not None
print(json.dumps(dict(executable=sys.executable, version=sys.version.split()[0],
  hasJoblib=has('joblib'), hasNumpy=has('numpy'))))`;
/** Undefined where there is none that is new enough. */
export function findPython(command) {
    const { status, stdout } = spawnSync(command, ['-c', questions], { encoding: 'utf8', timeout: 60_000 });
    if (status !== 0)
        return undefined;
    const python = JSON.parse(stdout);
    const [major = 0, minor = 0] = python.version.split('.').map(Number);
    return major === 3 && minor >= 8 ? python : undefined;
}
// tsc copies no Python: it is run where its sources are, seen from build/scripts/bench.
export const pythonOnce = fileURLToPath(new URL('../../../scripts/bench/peers/python/once.py', import.meta.url));
//# sourceMappingURL=python.js.map