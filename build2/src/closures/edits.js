/** Replaces parts of a text so that everything else stays on its line, and knows where everything else went. */
export function applyEdits(text, edits) {
    let result = '';
    let from = 0;
    for (const edit of listEffective(edits)) {
        result += text.slice(from, edit.start) + edit.text;
        from = edit.end;
    }
    return result + text.slice(from);
}
export function listPieces(text, edits) {
    const pieces = [];
    let from = 0;
    let to = 0;
    for (const { start, end, text: { length } } of [...listEffective(edits), { start: text.length, end: text.length, text: '' }]) {
        if (start > from)
            pieces.push({ from, to, length: start - from });
        to += start - from + length;
        from = end;
    }
    return pieces;
}
/** What stands for a text: with as many lines, and columns if it can be, so that stack frames after it stay right. */
export function standFor(text, by) {
    const blank = text.replace(/[^\n\r\u2028\u2029]/g, ' ');
    return by + (blank.startsWith(' '.repeat(by.length)) ? blank.slice(by.length) : blank);
}
function listEffective(edits) {
    const effective = [];
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
        // An edit inside a part that another one replaced has nothing left to change.
        if (edit.start >= (effective.at(-1)?.end ?? 0))
            effective.push(edit);
    }
    return effective;
}
//# sourceMappingURL=edits.js.map