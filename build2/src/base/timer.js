/** Keeps delays within what a Node timer takes: a longer one would fire at once. */
const longestMs = 2 ** 31 - 1;
export function toDelay(ms) {
    return Math.min(ms, longestMs);
}
//# sourceMappingURL=timer.js.map