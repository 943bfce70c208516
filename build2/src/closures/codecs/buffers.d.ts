import type { EncodeContext, Encoding } from '../context.js';
type AnyView = ArrayBufferView & {
    readonly length?: number;
};
export declare function encodeBuffer(buffer: ArrayBufferLike, context: EncodeContext): Encoding;
export declare function encodeView(view: AnyView, context: EncodeContext): Encoding;
export declare function makeBuffer(bytes: unknown): unknown;
export declare function makeView(name: string, offset: number, length: number, bytes: ArrayBuffer): unknown;
export {};
