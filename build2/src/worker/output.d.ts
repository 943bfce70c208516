import type { Output } from '../wire/messages.js';
export declare function forwardOutput(post: (message: Output) => void): void;
