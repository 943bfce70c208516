/** Puts the output of one worker together to whole lines, so that two workers never share one. */
import { writeAbove } from '../progress/console.js';
/** What waits for the end of its line, so that it can be written when the caller exits. */
const open = new Set();
export function openLines(stream) {
    let rest = '';
    const writer = {
        write(text) {
            const end = text.lastIndexOf('\n') + 1;
            if (end === 0) {
                rest += text;
            }
            else {
                writeAbove(stream, rest + text.slice(0, end));
                rest = text.slice(end);
            }
            if (rest === '')
                open.delete(writer);
            else
                open.add(writer);
        },
        end() {
            open.delete(writer);
            const text = rest;
            rest = '';
            if (text !== '')
                writeAbove(stream, text);
        },
    };
    return writer;
}
/** Writes all unfinished lines: at the end of a run, and when the caller exits. */
export function endLines() {
    for (const writer of open)
        writer.end();
}
//# sourceMappingURL=lines.js.map