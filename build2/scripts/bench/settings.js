/** The command line of the benchmark. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contestants } from './contestants.js';
import { workloads } from './workloads.js';
const usage = `npm run bench -- [--rounds 5] [--workers n] [--only name,…] [--python python3] [--out file] [--quick]
  --only    contestants (${Object.keys(contestants).join(', ')})
            or workloads (${Object.keys(workloads).join(', ')})
  --python  the interpreter for multiprocessing and joblib; without one they are left out
  --quick   one round of tiny sizes: tries the benchmark, measures nothing`;
/** Throws a usage text for what it does not understand. */
export function readSettings(args) {
    const { values } = parseArgs({
        args: [...args],
        options: {
            rounds: { type: 'string' },
            workers: { type: 'string' },
            only: { type: 'string', multiple: true, default: [] },
            python: { type: 'string', default: 'python3' },
            out: { type: 'string', default: fileURLToPath(new URL('../../bench.json', import.meta.url)) },
            quick: { type: 'boolean', default: false },
        },
    });
    const names = values.only.flatMap((list) => list.split(','));
    const unknown = names.find((name) => !Object.hasOwn(contestants, name) && !Object.hasOwn(workloads, name));
    if (unknown !== undefined)
        throw new Error(`There is no '${unknown}'.\n${usage}`);
    return {
        rounds: readCount('rounds', values.rounds, values.quick ? 1 : 5),
        workers: readCount('workers', values.workers, availableParallelism()),
        isQuick: values.quick,
        out: values.out,
        python: values.python,
        contestants: choose(Object.keys(contestants), names),
        workloads: choose(Object.keys(workloads), names),
    };
}
function readCount(name, text, otherwise) {
    if (text === undefined)
        return otherwise;
    const count = Number(text);
    if (!Number.isInteger(count) || count < 1)
        throw new Error(`--${name} must be a whole number from 1, not '${text}'.\n${usage}`);
    return count;
}
/** Those that are named, or all of them when none of their sort is. */
function choose(all, names) {
    const chosen = all.filter((name) => names.includes(name));
    return chosen.length === 0 ? all : chosen;
}
//# sourceMappingURL=settings.js.map