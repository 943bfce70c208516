/** Whether a row of samples stays level. */
/**
 * The first third is left out: caches fill, pools take their room. Of the rest the median of all slopes between two
 * samples counts (Theil and Sen's estimate): single high or low samples, however far off, do not move it.
 */
export function findTrend(values, { absolute, part }) {
    const rest = values.slice(Math.floor(values.length / 3));
    const slopes = [];
    rest.forEach((one, first) => {
        for (let second = first + 1; second < rest.length; second++)
            slopes.push(((rest[second] ?? one) - one) / (second - first));
    });
    const slope = slopes.length === 0 ? 0 : median(slopes);
    const from = rest.length === 0 ? 0 : median(rest.slice(0, Math.ceil(rest.length / 4)));
    const growth = slope * (rest.length - 1);
    const allowed = Math.max(absolute, from * part);
    return { from, growth, allowed, isLevel: growth <= allowed };
}
function median(values) {
    const sorted = [...values].sort((one, other) => one - other);
    const middle = sorted.length / 2;
    return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle - 1)] ?? 0)) / 2;
}
//# sourceMappingURL=trend.js.map