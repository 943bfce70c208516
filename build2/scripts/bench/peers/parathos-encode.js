/** What it takes to encode a function that captured a number, a helper and, through the helper, an import. */
import { constants } from 'node:buffer';
import { decode, encode } from 'parathos/closures';
const offset = 1;
const limit = (x) => Math.min(x, constants.MAX_LENGTH);
export const open = () => ({
    map: () => [encode((x) => limit(x + offset))],
    unwrap: async ([bytes], { items }) => {
        const fn = (await decode(bytes));
        return items.map(fn);
    },
    close: () => undefined,
});
//# sourceMappingURL=parathos-encode.js.map