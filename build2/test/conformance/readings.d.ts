import type { Subject } from './subject.js';
export declare function testReadings({ warm, using }: Subject): void;
