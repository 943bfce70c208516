import type { Subject } from './subject.js';
export declare function testOptions(subject: Subject): void;
