export declare function writeBytes(body: unknown): Uint8Array;
export declare function readBytes(bytes: Uint8Array): unknown;
