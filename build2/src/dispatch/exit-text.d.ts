import type { ExitFacts } from '../errors/kinds.js';
/** How it ended, as the end of a sentence. */
export declare function describeEnd({ exitCode, signal }: ExitFacts): string;
/** What is known of a worker's last moments beside how it ended. */
export interface LastSigns {
    /** The end of what it wrote to its real stderr. */
    readonly words: string;
    /** The most bytes its heap could hold; 0 where that is not known. */
    readonly heapLimit: number;
    /** Bytes of memory it held when last looked at; 0 where that is not known. */
    readonly memory: number;
    /** Asks whether the system has lately killed for want of memory. */
    readonly hasSystemKilled: () => boolean;
}
/** The likely cause and the remedy, as sentences of their own; empty where nothing can be said. */
export declare function describeCause(exit: ExitFacts, signs: LastSigns): string;
