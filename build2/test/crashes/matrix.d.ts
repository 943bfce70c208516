import { type Kind } from './deaths.js';
export declare function testMatrix(kind: Kind): void;
