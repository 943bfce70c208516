/** What came out: medians, and their ratios to the loop, to what is written by hand and to the best of the others. */
import { contestants } from './contestants.js';
import { countFor, workloads } from './workloads.js';
export function summarize(samples, isQuick) {
    return [...samples].flatMap(([workload, byContestant]) => {
        const medians = new Map([...byContestant].map(([name, taken]) => [name, median(taken.map(({ value }) => value))]));
        return [...byContestant].map(([contestant, taken]) => ({
            workload,
            contestant,
            unit: workloads[workload].unit,
            median: medians.get(contestant) ?? NaN,
            samples: taken.map(({ value }) => value),
            tasks: countFor(workloads[workload], contestants[contestant], isQuick),
            countsAs: isQuick ? workloads[workload].count.quick : workloads[workload].count.full,
            ...watchedOf(taken),
            ...compare(contestant, medians),
        }));
    });
}
function watchedOf(taken) {
    return {
        programMs: median(taken.map(({ programMs }) => programMs)),
        importMs: median(taken.map(({ importMs }) => importMs)),
        pauseMs: medianOrNull(taken.map(({ pauseMs }) => pauseMs)),
        grownMib: medianOrNull(taken.map(({ grownMib }) => grownMib)),
    };
}
function compare(contestant, medians) {
    const entry = contestants[contestant];
    const value = medians.get(contestant) ?? NaN;
    const { language, kind, role: part } = entry;
    const find = (isThat) => [...medians].filter(([name]) => isThat(contestants[name])).sort(([, a], [, b]) => a - b);
    const [serial] = find(({ role, language: its }) => role === 'serial' && its === language);
    const [bound] = find(({ role, kind: its, language: spoken }) => role === 'bound' && its === kind && spoken === language);
    const [best] = find(({ role }) => role === 'peer');
    const isUnshown = (other) => other.role === part && other.kind === kind && other.variant === undefined;
    const [unshown] = entry.variant === undefined ? [] : find(isUnshown);
    const libraries = find(({ role, variant }) => (role === 'peer' || role === 'parathos') && variant === undefined);
    const place = libraries.findIndex(([name]) => name === contestant);
    return {
        toSerial: ratioOrNull(value, serial?.[1]),
        toBound: ratioOrNull(value, bound?.[1]),
        toBestPeer: ratioOrNull(value, best?.[1]),
        bestPeer: best?.[0] ?? null,
        toUnshown: ratioOrNull(value, unshown?.[1]),
        rank: place < 0 || best === undefined ? null : place + 1,
    };
}
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? NaN;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
function medianOrNull(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : median(known);
}
function ratioOrNull(value, to) {
    return to === undefined || to === 0 ? null : value / to;
}
//# sourceMappingURL=report.js.map