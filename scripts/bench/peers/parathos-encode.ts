/** What it takes to encode a function that captured a number, a helper and, through the helper, an import. */
import { constants } from 'node:buffer';
import { decode, encode } from 'parathos/closures';
import type { OpenContestant } from '../contestants.js';

const offset = 1;
const limit = (x: number): number => Math.min(x, constants.MAX_LENGTH);

export const open: OpenContestant = () => ({
  map: () => [encode((x: number) => limit(x + offset))],
  unwrap: async ([bytes], { items }) => {
    const fn = (await decode(bytes as Uint8Array)) as (x: unknown) => unknown;
    return items.map(fn);
  },
  close: () => undefined,
});
