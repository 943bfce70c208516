/** The terminals that have bars now, and what is changed in the process while they have. */
import { interceptWrites } from './intercept.js';
import { Screen } from './screen.js';
const open = new Map();
/** Whether a stream leads to a terminal that bars can be drawn on. Build services show raw text, whatever they say. */
export function canDraw(stream) {
    const { TERM, CI } = process.env;
    return stream.isTTY && TERM !== 'dumb' && (CI === undefined || CI === '' || CI === '0' || CI === 'false');
}
/** Puts a bar on the stream's terminal. */
export function openRow(stream, row, fps) {
    const key = terminalOf(stream);
    let entry = open.get(key);
    if (entry === undefined) {
        entry = openScreen(stream, fps);
        if (open.size === 0)
            process.on('exit', stopScreens);
        open.set(key, entry);
    }
    entry.screen.open(row);
    return entry.screen;
}
/** Takes a bar away, and with the last one everything else. */
export function closeRow(screen, row, shouldStay) {
    screen.close(row, shouldStay);
    if (screen.rows.length > 0)
        return;
    for (const [key, entry] of open)
        if (entry.screen === screen)
            closeScreen(key, entry);
}
/** Removes all bars and restores their terminals; synchronous. */
export function stopScreens() {
    for (const [key, entry] of open)
        closeScreen(key, entry);
}
/** Writes whole lines above the bars of the program's terminal; tells whether there are any. */
export function writeAboveBars(name, text) {
    const entry = open.get(process.stderr);
    const way = entry?.intercepted.get(name);
    if (entry === undefined || way === undefined)
        return false;
    entry.screen.writeAbove(() => way.raw(text.endsWith('\n') ? text : `${text}\n`));
    return true;
}
/** stdout and stderr count as one terminal, named by stderr: two sets of bars would overwrite each other there. */
function terminalOf(stream) {
    return stream === process.stdout ? process.stderr : stream;
}
function openScreen(stream, fps) {
    const write = stream.write.bind(stream);
    const screen = new Screen({ stream, write }, fps);
    const intercepted = new Map();
    if (terminalOf(stream) === process.stderr) {
        for (const name of ['stdout', 'stderr']) {
            if (!process[name].isTTY)
                continue;
            intercepted.set(name, interceptWrites(process[name], (lines) => screen.writeAbove(lines)));
        }
    }
    return { screen, intercepted };
}
function closeScreen(key, entry) {
    open.delete(key);
    if (open.size === 0)
        process.removeListener('exit', stopScreens);
    entry.screen.stop();
    for (const way of entry.intercepted.values())
        way.restore();
}
//# sourceMappingURL=screens.js.map