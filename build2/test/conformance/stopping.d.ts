import type { Subject } from './subject.js';
export declare function testStopping(subject: Subject): void;
