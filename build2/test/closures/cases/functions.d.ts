/** Cases: every kind of function there is. */
import type { Case } from '../support/case.js';
export declare const functionCases: readonly Case[];
