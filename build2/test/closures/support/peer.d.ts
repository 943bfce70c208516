import { Exchange } from '../../../src/closures/exchange.js';
import type { EncodeOptions } from '../../../src/closures/exchange.js';
interface Answer {
    readonly id: number;
    readonly status: 'fulfilled' | 'rejected';
    readonly body: unknown;
}
type Send = (message: unknown, transfer: readonly ArrayBuffer[]) => void;
/** One other side, with as many runs as a test wants. */
export declare class Peer {
    readonly via: 'process' | 'thread';
    private readonly send;
    readonly close: () => void;
    private readonly waiting;
    private count;
    private runs;
    constructor(via: 'process' | 'thread', send: Send, close: () => void);
    /** The other side is gone: whoever waits is told. */
    fail(reason: string): void;
    receive(answer: Answer): void;
    open(): Run;
    post(run: number, body: unknown, transfer: readonly ArrayBuffer[], calls: boolean): Promise<Answer>;
}
/** One run between this side and the other. */
export declare class Run {
    private readonly peer;
    private readonly id;
    readonly exchange: Exchange;
    constructor(peer: Peer, id: number);
    /** Calls the function on the other side. */
    call(fn: (...args: never[]) => unknown, args?: readonly unknown[], options?: EncodeOptions): Promise<unknown>;
    /** Sends a value there and back. */
    echo(value: unknown, options?: EncodeOptions): Promise<unknown>;
    private carry;
}
export declare function startProcess(execArgv?: readonly string[]): Peer;
export declare function startThread(): Peer;
export {};
