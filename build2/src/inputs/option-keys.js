/** Finds keys of an options object that no option bears, with the one that was probably meant. */
import { misuse } from '../errors/usage.js';
/**
 * Throws a TypeError that names the first unknown key.
 *
 * @param name what the options are called in the sentence
 */
export function checkKeys(name, options, known) {
    const unknown = Object.keys(options).find((key) => !known.includes(key));
    if (unknown === undefined)
        return;
    const meant = closestName(unknown, known);
    const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    throw misuse(`Unknown key \`${unknown}\` in ${name}.${hint} The keys are ${known.join(', ')}.`);
}
/** The known name nearest to a mistyped one: at most two letters wrong, and less than half of them. */
export function closestName(typed, known) {
    let best;
    let bestDistance = Math.min(2, (typed.length - 1) / 2);
    for (const name of known) {
        const distance = countEdits(typed.toLowerCase(), name.toLowerCase());
        if (distance > bestDistance || (best !== undefined && distance === bestDistance))
            continue;
        best = name;
        bestDistance = distance;
    }
    return best;
}
/** Letters to insert, delete, replace or swap with their neighbour; the names are short, so recursion will do. */
function countEdits(from, to, most = 3) {
    if (from === to)
        return 0;
    if (most <= 0 || from === '' || to === '')
        return Math.max(from.length, to.length);
    const [first, second] = from;
    const [wanted, next] = to;
    if (first === wanted)
        return countEdits(from.slice(1), to.slice(1), most);
    const swapped = first === next && second === wanted ? [countEdits(from.slice(2), to.slice(2), most - 1)] : [];
    return (1 +
        Math.min(countEdits(from.slice(1), to, most - 1), countEdits(from, to.slice(1), most - 1), countEdits(from.slice(1), to.slice(1), most - 1), ...swapped));
}
//# sourceMappingURL=option-keys.js.map