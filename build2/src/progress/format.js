import { cutTo, widthOf } from './width.js';
const longestBar = 40;
const shortestBar = 8;
/**
 * The line of a bar, never wider than `columns`. Where room is scarce, the bar shrinks first; then elapsed time, rate,
 * bar and ETA go, in this order; and last the label is cut.
 */
export function formatBar(state, columns, indent = '') {
    const facts = factsOf(state);
    for (const left of [facts, without(facts, 'elapsed'), without(facts, 'elapsed', 'rate')]) {
        const line = layOut(state, left, columns, indent, shortestBar);
        if (line !== undefined)
            return line;
    }
    const few = without(facts, 'elapsed', 'rate', 'eta');
    return (layOut(state, without(facts, 'elapsed', 'rate'), columns, indent, 0) ??
        layOut(state, few, columns, indent, 0) ??
        cutLabel(state, few, columns, indent));
}
/** The line for a file or a log. */
export function formatPlain(state) {
    const { label } = state;
    const facts = factsOf(state).map(({ text }) => text.trim());
    return `${label === '' ? 'progress' : label}: ${facts.join(', ')}`;
}
/** m:ss below an hour, h:mm:ss below four days, then days and hours. */
export function formatTime(ms) {
    const seconds = Math.floor(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    if (hours >= 96)
        return `${Math.floor(hours / 24)}d ${hours % 24}h`;
    if (hours > 0)
        return `${hours}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
    return `${minutes}:${twoDigits(seconds % 60)}`;
}
/** A rate with three digits or so, in the unit that gives a number above 1. */
export function formatRate(perSecond) {
    if (perSecond >= 1)
        return `${threeDigits(perSecond)}/s`;
    if (perSecond * 60 >= 1)
        return `${threeDigits(perSecond * 60)}/min`;
    return `${threeDigits(perSecond * 3600)}/h`;
}
function factsOf(state) {
    const { done, total, failed, elapsedMs, etaMs, ratePerSecond } = state;
    const facts = [];
    // Rounded down: 100 % is only said when it is true.
    if (total !== undefined)
        facts.push({ kind: 'percent', text: `${Math.floor(shareOf(state) * 100)}%`.padStart(4) });
    facts.push({ kind: 'count', text: total === undefined ? `${done} done` : `${done}/${total}` });
    if (ratePerSecond > 0)
        facts.push({ kind: 'rate', text: formatRate(ratePerSecond) });
    facts.push({ kind: 'elapsed', text: formatTime(elapsedMs) });
    // Rounded up: "0:00" is only said when nothing is left.
    if (etaMs !== undefined && state.state === 'running') {
        facts.push({ kind: 'eta', text: `ETA ${formatTime(Math.max(1000, Math.ceil(etaMs / 1000) * 1000))}` });
    }
    if (failed > 0)
        facts.push({ kind: 'failed', text: `${failed} failed` });
    if (state.state === 'cancelled' || state.state === 'failed')
        facts.push({ kind: 'end', text: state.state });
    return facts;
}
function shareOf(state) {
    if (state.total === undefined)
        return 0;
    return state.total === 0 ? 1 : Math.min(1, state.done / state.total);
}
function without(facts, ...kinds) {
    return facts.filter(({ kind }) => !kinds.includes(kind));
}
/** The line with a bar of at least `atLeast` columns (0: with none), or undefined when it does not fit. */
function layOut(state, facts, columns, indent, atLeast) {
    const start = state.label === '' ? indent : `${indent}${state.label} `;
    const end = facts.map(({ text }) => text).join(' | ');
    const room = columns - widthOf(start) - widthOf(end);
    if (state.total === undefined || atLeast === 0)
        return room >= 0 ? start + end.trimStart() : undefined;
    if (room - 1 < atLeast)
        return undefined;
    return `${start}${drawBar(shareOf(state), Math.min(longestBar, room - 1))} ${end}`;
}
function cutLabel(state, facts, columns, indent) {
    const end = facts.map(({ text }) => text.trim()).join(' ');
    const room = columns - widthOf(indent) - widthOf(end) - 1;
    return room >= 3 ? `${indent}${cutTo(room, state.label)} ${end}` : cutTo(columns, end);
}
function drawBar(share, columns) {
    const full = Math.floor(share * columns);
    const [fullGlyph, emptyGlyph] = hasBlocks ? ['█', '░'] : ['=', '-'];
    return fullGlyph.repeat(full) + emptyGlyph.repeat(columns - full);
}
// The console of Windows before its Terminal, and Linux' own console, have no font with blocks for sure.
const hasBlocks = process.platform === 'win32'
    ? Boolean(process.env.WT_SESSION ?? process.env.TERM_PROGRAM)
    : process.env.TERM !== 'linux';
function twoDigits(value) {
    return String(value).padStart(2, '0');
}
function threeDigits(value) {
    const digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return value.toFixed(digits);
}
//# sourceMappingURL=format.js.map