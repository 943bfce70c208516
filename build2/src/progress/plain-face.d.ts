/** Shows a run as a few lines of text, for files, logs and terminals that cannot move the cursor. */
import type { Face } from './face.js';
export interface PlainOptions {
    readonly everyMs: number;
    /** Whether a run shorter than `everyMs` is to leave no line at all: nested runs, and bars that clear themselves. */
    readonly isQuiet: boolean;
}
export declare function plainFace(stream: NodeJS.WriteStream, { everyMs, isQuiet }: PlainOptions): Face;
