/** Shows where in a function it stands what cannot travel: the lines around, with a mark. */
import { findOriginal } from './maps/original.js';
import { sayPlace } from './maps/say-place.js';
import { planFunction } from './function-plan.js';
import { findOrigin } from './known-values.js';
import { placeFunction } from './place.js';
/** Lines before and after the one in question. */
const LINES_AROUND = 2;
/** Of minified code, only what stands around the spot. */
const MAX_COLUMNS = 100;
/** The lines of the innermost function on the way to a node; undefined when there is none. */
export function showSpot(trail, id, found) {
    const spot = findSpot(trail, id, found);
    if (spot === undefined)
        return undefined;
    const { fn, plan, at } = spot;
    return showLines(viewText(plan.source.text, at, placeFunction(fn, plan)));
}
function findSpot(trail, id, found) {
    if (found.at !== undefined)
        return makeSpot(trail.step(id).subject, () => found.at);
    let property;
    for (let at = id; at !== -1; at = trail.step(at).parent) {
        const { kind, key, parent } = trail.step(at);
        if (kind === 'variable' && parent !== -1)
            return makeSpot(trail.step(parent).subject, (plan) => findUse(plan, String(key), property));
        property = kind === 'property' ? key : undefined;
    }
    return undefined;
}
function makeSpot(fn, findAt) {
    if (typeof fn !== 'function')
        return undefined;
    const plan = planFunction(findOrigin(fn)?.original ?? Function.prototype.toString.call(fn));
    const at = plan === undefined ? undefined : findAt(plan);
    return plan === undefined || at === undefined ? undefined : { fn, plan, at };
}
/** Where the variable is used: with the property that leads on, if there is one. */
function findUse(plan, name, property) {
    const use = plan.free.get(name);
    const index = use?.paths?.findIndex(([first]) => first === property) ?? -1;
    return use?.pathsAt[index] ?? use?.at;
}
function viewText(text, at, place) {
    const original = place === undefined ? undefined : viewOriginal(text, at, place);
    if (original !== undefined)
        return original;
    const before = text.slice(0, at).split('\n');
    return {
        label: place === undefined ? undefined : sayPlace(place, text, at),
        lines: text.split('\n'),
        firstLine: place?.line ?? 0,
        // The text of a function begins in the middle of its first line, which so is not indented.
        isCut: true,
        spotLine: before.length - 1,
        spotColumn: before.at(-1)?.length ?? 0,
    };
}
/** The function as it was written, where that is not what runs. */
function viewOriginal(text, at, place) {
    const spot = findOriginal(place, text, at);
    if (spot?.lines === undefined)
        return undefined;
    const { file, line, column, lines } = spot;
    const lineOf = (offset) => {
        const found = findOriginal(place, text, offset);
        return found?.file === file ? found.line : undefined;
    };
    const firstLine = Math.min(line, lineOf(0) ?? line - LINES_AROUND);
    const lastLine = Math.max(line, lineOf(text.length - 1) ?? line + LINES_AROUND);
    return {
        label: `${file}:${String(line + 1)}:${String(column + 1)}`,
        lines: lines.slice(Math.max(0, firstLine), lastLine + 1),
        firstLine: Math.max(0, firstLine),
        isCut: false,
        spotLine: line - Math.max(0, firstLine),
        spotColumn: column,
    };
}
function showLines({ label, lines, firstLine, isCut, spotLine, spotColumn }) {
    const first = Math.max(0, spotLine - LINES_AROUND);
    const last = Math.min(lines.length - 1, spotLine + LINES_AROUND);
    const indent = findIndent(isCut ? lines.slice(1) : lines);
    const skipped = Math.max(0, spotColumn - MAX_COLUMNS / 2);
    const cutOf = (index) => Math.max(isCut && index === 0 ? 0 : indent, skipped);
    const width = String(firstLine + last + 1).length;
    const shown = label === undefined ? [] : [`  ${label}`];
    for (let index = first; index <= last; index += 1) {
        const line = lines[index].slice(cutOf(index)).slice(0, MAX_COLUMNS).trimEnd();
        shown.push(`${index === spotLine ? '  > ' : '    '}${String(firstLine + index + 1).padStart(width)} | ${line}`.trimEnd());
        if (index === spotLine)
            shown.push(`    ${' '.repeat(width)} | ${' '.repeat(spotColumn - cutOf(index))}^`);
    }
    return shown.join('\n');
}
/** What all lines are indented by. */
function findIndent(lines) {
    const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    return indents.length === 0 ? 0 : Math.min(...indents);
}
//# sourceMappingURL=excerpt.js.map