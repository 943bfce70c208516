/** Finds keys of an options object that no option bears, with the one that was probably meant. */
import { misuse } from '../errors/usage.js';

/**
 * Throws a TypeError that names the first unknown key.
 *
 * @param name what the options are called in the sentence
 */
export function checkKeys(name: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const meant = closestName(unknown, known);
  const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  throw misuse(`Unknown key \`${unknown}\` in ${name}.${hint} The keys are ${known.join(', ')}.`);
}

/** The known name nearest to a mistyped one: at most two letters wrong, and less than half of them. */
export function closestName(typed: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(2, (typed.length - 1) / 2);
  for (const name of known) {
    const distance = countEdits(typed.toLowerCase(), name.toLowerCase());
    if (distance > bestDistance || (best !== undefined && distance === bestDistance)) continue;
    best = name;
    bestDistance = distance;
  }
  return best;
}

/** Letters to insert, delete, replace or swap with their neighbour. */
function countEdits(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      let edits = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwapped) edits = Math.min(edits, beforeLast[column - 2]! + 1);
      next.push(edits);
    }
    beforeLast = last;
    last = next;
  }
  return last[to.length]!;
}
