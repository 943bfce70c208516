/** Output beside bars: what workers print, and what a terminal needs when the program ends. */
import { stopScreens, writeAboveBars } from './screens.js';
/**
 * Writes whole lines that a worker printed: above the bars where the stream is the terminal they are on, else straight
 * to the stream. What the program itself writes there while a bar is drawn takes the same way, by a `write` of ours
 * that the two streams have as long as there is a bar; of its unfinished lines the end is waited for.
 */
export function writeAbove(stream, text) {
    if (text === '')
        return;
    if (!writeAboveBars(stream, text))
        process[stream].write(text);
}
/**
 * Removes the bars, writes what waits to be written above them, leaves the last state of each outer bar as a line, and
 * shows the cursor again. Synchronous, for signal handlers; at the end of the process it happens by itself. The runs
 * whose bars these are draw no more.
 */
export function stopBars() {
    stopScreens();
}
//# sourceMappingURL=console.js.map