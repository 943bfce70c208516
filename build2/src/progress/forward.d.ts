/** Carries the bars of nested runs from the workers to the process that has the terminal. */
import type { BarEvent } from '../wire/bar-event.js';
import type { Face } from './face.js';
type Post = (event: BarEvent) => void;
/** From now on the bars of this thread or process are told by messages and not drawn. */
export declare function forwardBars(post: Post): void;
/** Shows a run to the process above, where there is one. */
export declare function forwardFace(): Face | undefined;
/** Takes what a worker tells about a bar. Events of bars that are not open are ignored: they were dropped. */
export declare function receiveBar(event: BarEvent, from: string): void;
/** Closes the bars that a worker left open: it is gone. */
export declare function dropBars(from: string): void;
export {};
