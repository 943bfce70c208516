import type { Subject } from './subject.js';
export declare function testFailures(subject: Subject): void;
/** What the promise rejects with; fails where it does not. */
export declare function reasonOf(promise: PromiseLike<unknown>): Promise<unknown>;
