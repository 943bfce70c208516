import type { Subject } from './subject.js';
export declare function testStreams(subject: Subject): void;
