import type { Subject } from './subject.js';
export declare function testCalls(subject: Subject): void;
