/** Shows a run as a bar on a terminal. */
import type { Face } from './face.js';
export interface BarOptions {
    readonly stream: NodeJS.WriteStream;
    readonly fps: number;
    readonly width: number;
    /** The workers between this process and the run, joined by slashes; '' for a run of this process. */
    readonly path: string;
    /** Whether the bar stays on the terminal when the run is over. */
    readonly shouldStay: boolean;
}
export declare function barFace({ stream, fps, width, path, shouldStay }: BarOptions): Face;
