/** Random numbers that come again: a seed in a failing test's message is enough to repeat it. */
/** @param seed any whole number; equal seeds give equal numbers */
export function seededRandom(seed) {
    let state = (seed * 2_654_435_761 + 1) >>> 0;
    const below = (limit) => {
        // xorshift: short, and good enough to shuffle events.
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) % limit;
    };
    return {
        below,
        take: (things) => things.splice(below(things.length), 1)[0],
    };
}
/** Every order of the things. */
export function* permutationsOf(things) {
    if (things.length < 2)
        yield [...things];
    for (const [place, first] of things.entries()) {
        if (things.length < 2)
            return;
        for (const rest of permutationsOf(things.toSpliced(place, 1)))
            yield [first, ...rest];
    }
}
//# sourceMappingURL=random.js.map