export interface BufferTaker {
    readonly via: 'process' | 'thread';
    readonly transfer: ArrayBuffer[];
    /** Several workers get it: each is given a copy later. */
    readonly forMany: boolean;
}
export declare class BufferRanges {
    private readonly ranges;
    include(buffer: object, start: number, end: number): void;
    /** What to send of a buffer: itself where it is written at once, or nobody minds a second copy; else a copy of the part. */
    take(buffer: ArrayBuffer, { via, transfer, forMany }: BufferTaker): {
        bytes: unknown;
        start: number;
    };
}
