import { type Carried, type Load } from './bytes.js';
/** Message → the bytes to write, header first. */
export declare function toFrame(message: unknown, carried?: readonly Carried[]): [header: Buffer, body: Buffer];
/** Takes the stream's pieces as they come and hands on whole messages. */
export declare class FrameReader {
    #private;
    /** @param load gets what travels beside the stream */
    constructor(receive: (message: unknown) => void, load?: Load);
    push(piece: Buffer): void;
}
