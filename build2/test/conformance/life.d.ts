import type { Subject } from './subject.js';
export declare function testLife(subject: Subject): void;
