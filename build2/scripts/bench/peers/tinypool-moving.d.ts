import { makeArray as make } from '../tasks.js';
export declare const makeArray: (shape: Parameters<typeof make>[0]) => unknown;
