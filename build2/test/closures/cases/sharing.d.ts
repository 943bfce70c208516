/** Cases: variables that several functions see. */
import type { Case } from '../support/case.js';
export declare const sharingCases: readonly Case[];
