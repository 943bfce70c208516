import type { Row } from './rows.js';
import { Screen } from './screen.js';
type OutputName = 'stdout' | 'stderr';
/** Whether a stream leads to a terminal that bars can be drawn on. Build services show raw text, whatever they say. */
export declare function canDraw(stream: NodeJS.WriteStream): boolean;
/** Puts a bar on the stream's terminal. */
export declare function openRow(stream: NodeJS.WriteStream, row: Row, fps: number): Screen;
/** Takes a bar away, and with the last one everything else. */
export declare function closeRow(screen: Screen, row: Row, shouldStay: boolean): void;
/** Removes all bars and restores their terminals; synchronous. */
export declare function stopScreens(): void;
/** Writes whole lines above the bars of the program's terminal; tells whether there are any. */
export declare function writeAboveBars(name: OutputName, text: string): boolean;
export {};
