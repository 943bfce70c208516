/** Counts lines and columns of texts that begin in the middle of a file; all from zero. */
/** Where in the file an offset of the text is. */
export function findPosition({ line, column }, text, at) {
    const lines = text.slice(0, at).split('\n');
    const before = lines.at(-1).length;
    return lines.length === 1 ? { line, column: column + before } : { line: line + lines.length - 1, column: before };
}
/** Which offset of the text a place in the file is. */
export function findOffset(start, text, { line, column }) {
    let from = 0;
    for (let left = line - start.line; left > 0; left -= 1)
        from = text.indexOf('\n', from) + 1;
    return line === start.line ? column - start.column : from + column;
}
//# sourceMappingURL=position.js.map