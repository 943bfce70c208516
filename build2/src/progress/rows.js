/** Which bars stand on a terminal, in which order, and which of them fit. */
import { formatBar } from './format.js';
import { cutTo } from './width.js';
/**
 * Inserts a row below its parent, after the parent's other rows. The parent is the latest live bar of the worker that
 * started this one's worker, or of the next one upwards that has a bar: a worker does not know which bar of its caller
 * it works for.
 */
export function insertRow(rows, row) {
    const parent = findParent(rows, row.path);
    row.depth = parent === undefined ? 0 : parent.depth + 1;
    const next = parent === undefined
        ? -1
        : rows.findIndex(({ depth }, place) => place > rows.indexOf(parent) && depth <= parent.depth);
    rows.splice(next < 0 ? rows.length : next, 0, row);
}
/** The lines of the rows that fit a terminal, and one that counts the others. */
export function layRows(rows, terminal) {
    const most = Math.max(1, terminal.rows - 1);
    // The last column stays empty: to write it makes some terminals begin a new line.
    const columns = Math.max(1, terminal.columns - 1);
    const shown = rows.length <= most ? rows : chooseRows(rows, most - 1);
    const lines = shown.map((row) => formatBar(row.state, Math.min(columns, row.width), '  '.repeat(row.depth)));
    if (shown.length < rows.length)
        lines.push(cutTo(columns, `… and ${rows.length - shown.length} more`));
    return lines;
}
function findParent(rows, path) {
    for (let upper = path; upper !== '';) {
        upper = upper.slice(0, Math.max(0, upper.lastIndexOf('/')));
        const parent = rows.findLast((row) => row.path === upper);
        if (parent !== undefined)
            return parent;
    }
    return undefined;
}
/** The outer bars before the inner ones, in the order they stand in. */
function chooseRows(rows, count) {
    const byDepth = [...rows].sort((one, other) => one.depth - other.depth);
    const chosen = new Set(byDepth.slice(0, count));
    return rows.filter((row) => chosen.has(row));
}
//# sourceMappingURL=rows.js.map