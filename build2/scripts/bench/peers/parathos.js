/** parathos as its README shows it: one call, no pool to make, nothing to close. */
import { parallel } from 'parathos';
import { countAllWords, countWords, fib, makeArray, spin, sumOwnSlice, sumPrimes, sumSlice, } from '../tasks.js';
/** The functions as one writes them in place: they travel with what they name. */
const written = {
    plusOne: (x) => x + 1,
    echo: (value) => value,
    fib: (n) => fib(n),
    sumPrimes: (limit) => sumPrimes(limit),
    spin: (turns) => spin(turns),
    sumSlice: (slice, { data }) => sumSlice({ data, slice }),
    sumOwnSlice: (part) => sumOwnSlice(part),
    makeArray: (shape) => makeArray(shape),
    countWords: (file) => countWords(file),
    countAllWords: (list) => countAllWords(list),
};
// The number of workers comes by PARATHOS_WORKERS, so that the call is the one that everybody writes.
export const open = (_workers, kind, _byHand, variant) => {
    const thread = kind === 'threads';
    const show = variant !== undefined;
    return {
        map: ({ task, items, shared }) => {
            const fn = written[task];
            if (shared !== undefined)
                return parallel(fn, items, { thread, data: shared });
            return parallel(fn, items, show ? { thread, show } : { thread });
        },
        stream: (task, source) => parallel(written[task], source, { thread }),
        nest: (_task, lists) => parallel(async (inner) => {
            const values = await parallel((n) => fib(n), inner);
            return values.reduce((sum, value) => sum + value, 0);
        }, lists, { thread }),
        close: () => undefined,
    };
};
//# sourceMappingURL=parathos.js.map