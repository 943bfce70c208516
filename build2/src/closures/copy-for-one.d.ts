import type { MessageBody } from './nodes.js';
/** One copy, made here; posted as it is, a buffer would be copied into the message and out of it. */
export declare function copyForOne(body: MessageBody): {
    readonly body: MessageBody;
    readonly transfer: readonly ArrayBuffer[];
};
