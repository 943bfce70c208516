import type { DeathName } from './die.js';
export type Kind = 'process' | 'thread';
interface Death {
    readonly kinds: readonly Kind[];
    /** Nothing runs after it, not even what is left of the same function. */
    readonly isAtOnce: boolean;
    /** The system's own name for it, where it is a signal. Windows has none. */
    readonly signal?: string;
    readonly exitCode?: number;
    /** What the message says of the likely cause. */
    readonly says: RegExp;
}
export declare const deaths: Readonly<Record<DeathName, Death>>;
export declare const deathNames: DeathName[];
/** The error of the task that killed its worker. */
export declare function assertCrash(reason: unknown, index: number, by: DeathName, kind: Kind): void;
/** The error of a worker that did not even start, or could not load fn. */
export declare function assertStartError(reason: unknown, by: DeathName, kind: Kind): void;
export {};
