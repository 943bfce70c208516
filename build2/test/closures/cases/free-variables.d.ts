/** Cases: which names a function takes from outside, and which are its own. */
import type { Case } from '../support/case.js';
export declare const freeVariableCases: readonly Case[];
