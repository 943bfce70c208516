import type { Peer } from './peer.js';
export interface Line {
    readonly name: string;
    readonly ok: boolean;
    readonly detail?: string;
}
/** Runs the function there with the arguments, and compares with running it here. */
export declare function check(name: string, fn: (...args: never[]) => unknown, args?: readonly unknown[]): Promise<void>;
/** Runs a test of another kind against both sides. */
export declare function checkWith(name: string, run: (peer: Peer) => Promise<unknown>, expected: unknown): Promise<void>;
export declare function finish(): void;
