import type { Subject } from './subject.js';
export declare function testDeaths(subject: Subject): void;
