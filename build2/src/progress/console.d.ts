/**
 * Writes whole lines that a worker printed: above the bars where the stream is the terminal they are on, else straight
 * to the stream. What the program itself writes there while a bar is drawn takes the same way, by a `write` of ours
 * that the two streams have as long as there is a bar; of its unfinished lines the end is waited for.
 */
export declare function writeAbove(stream: 'stdout' | 'stderr', text: string): void;
/**
 * Removes the bars, writes what waits to be written above them, leaves the last state of each outer bar as a line, and
 * shows the cursor again. Synchronous, for signal handlers; at the end of the process it happens by itself. The runs
 * whose bars these are draw no more.
 */
export declare function stopBars(): void;
