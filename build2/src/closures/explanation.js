/** What `explain` answers with: a tree that prints well. */
import { inspect } from 'node:util';
/** More parts than this are only counted where the tree is printed. */
const MAX_PARTS = 12;
const MAX_DEPTH = 12;
export class ExplanationTree {
    parts;
    step;
    what;
    travels;
    bytes;
    notes;
    refusal;
    constructor({ step, what, travels, notes, refusal, ownBytes }, parts) {
        this.parts = parts;
        this.step = step;
        this.what = what;
        this.travels = travels;
        this.notes = notes;
        this.refusal = refusal;
        this.bytes = parts.reduce((sum, { bytes }) => sum + bytes, ownBytes);
    }
    get refusals() {
        const found = [];
        // A list and not recursion: data may be nested deeper than the stack.
        const waiting = [this];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            if (next.refusal !== undefined)
                found.push(next.refusal);
            for (let index = next.parts.length - 1; index >= 0; index -= 1)
                waiting.push(next.parts[index]);
        }
        return found;
    }
    toString() {
        const lines = [sayLine(this)];
        drawParts(this, '', 1, lines);
        const { refusals } = this;
        for (const { path, reason, remedy } of refusals.slice(0, MAX_PARTS))
            lines.push('', `${path.join(' → ')}: ${reason}.`, remedy);
        if (refusals.length > MAX_PARTS)
            lines.push('', `… and ${refusals.length - MAX_PARTS} more that cannot travel`);
        return lines.join('\n');
    }
    [inspect.custom]() {
        return this.toString();
    }
}
function sayLine({ step, what, travels, bytes, notes, refusal }) {
    const how = refusal === undefined ? `${travels}, ${saySize(bytes)}` : `not at all: ${refusal.reason}`;
    return [`${step}: ${what}`, how, ...notes].join(' — ');
}
function drawParts({ parts }, indent, depth, lines) {
    const isTooDeep = depth > MAX_DEPTH;
    const shown = isTooDeep ? [] : parts.slice(0, MAX_PARTS);
    const rest = parts.slice(shown.length);
    shown.forEach((part, index) => {
        const isLast = index === parts.length - 1;
        lines.push(`${indent}${isLast ? '└─' : '├─'} ${sayLine(part)}`);
        drawParts(part, `${indent}${isLast ? '   ' : '│  '}`, depth + 1, lines);
    });
    if (rest.length > 0)
        lines.push(`${indent}└─ … ${rest.length} more, ${saySize(rest.reduce((sum, { bytes }) => sum + bytes, 0))}`);
}
function saySize(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
//# sourceMappingURL=explanation.js.map