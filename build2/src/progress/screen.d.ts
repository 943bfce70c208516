import { type Row } from './rows.js';
/** What a screen needs to know about its terminal. */
export interface Terminal {
    readonly stream: NodeJS.WriteStream;
    /** Writes to the terminal itself, past everything that catches the program's writes. */
    readonly write: NodeJS.WriteStream['write'];
}
/**
 * Draws rows at the bottom of a terminal, and lets lines out above them. cli-progress moves the cursor, hides it and
 * shows it again; what it writes is collected and goes out in one piece, so that nothing flickers.
 */
export declare class Screen {
    #private;
    readonly rows: Row[];
    constructor(terminal: Terminal, fps: number);
    open(row: Row): void;
    /** Takes a row away; what it leaves behind for good is written above the bars that go on. */
    close(row: Row, shouldStay: boolean): void;
    /** Writes lines above the bars: now, or soon when a frame was just drawn. */
    writeAbove(write: () => void): void;
    /** Draws unless another bar has just made a frame. */
    drawIfDue(everyMs: number): void;
    draw(): void;
    /** Removes the bars, leaves the lines of the outer ones that still run, and restores the terminal; synchronous. */
    stop(): void;
}
