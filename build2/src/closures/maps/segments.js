const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
export class SegmentWriter {
    mappings = '';
    sources = [];
    names = [];
    line = 0;
    /** What the last segment said: a segment tells only what has changed. */
    last = { column: 0, source: 0, originalLine: 0, originalColumn: 0, name: 0 };
    entry;
    isFirst = true;
    /** Adds a segment, unless it says of this line what the one before did. */
    add({ line, column }, found) {
        if (!('originalSource' in found))
            return;
        const entry = found;
        if (line === this.line && entry === this.entry)
            return;
        this.entry = entry;
        this.startLine(line);
        const { originalLine, originalColumn } = entry;
        const source = findIndex(this.sources, entry.originalSource);
        const name = entry.name === undefined ? undefined : findIndex(this.names, entry.name);
        const { last } = this;
        const fields = [column - last.column, source - last.source, originalLine - last.originalLine, originalColumn - last.originalColumn];
        if (name !== undefined)
            fields.push(name - last.name);
        this.mappings += `${this.isFirst ? '' : ','}${fields.map(writeNumber).join('')}`;
        this.isFirst = false;
        this.last = { column, source, originalLine, originalColumn, name: name ?? last.name };
    }
    toUrl() {
        const { mappings, sources, names } = this;
        const payload = { version: 3, sources, names, mappings };
        return writeDataUrl(payload);
    }
    startLine(line) {
        if (line === this.line)
            return;
        this.mappings += ';'.repeat(line - this.line);
        this.line = line;
        this.last = { ...this.last, column: 0 };
        this.isFirst = true;
    }
}
/** A map as the URL of itself. */
export function writeDataUrl(payload) {
    return `data:application/json;base64,${Buffer.from(JSON.stringify(payload)).toString('base64')}`;
}
function findIndex(list, text) {
    const index = list.indexOf(text);
    return index === -1 ? list.push(text) - 1 : index;
}
/** Five bits to a digit, the lowest first; a sixth says that more follow, and the very first bit is the sign. */
function writeNumber(value) {
    let text = '';
    let rest = value < 0 ? -value * 2 + 1 : value * 2;
    do {
        const more = rest >= 32;
        text += digits[(rest % 32) + (more ? 32 : 0)];
        rest = Math.floor(rest / 32);
    } while (rest > 0);
    return text;
}
//# sourceMappingURL=segments.js.map