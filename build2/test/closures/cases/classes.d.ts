/** Cases: classes, their members, their private state, and their instances. */
import type { Case } from '../support/case.js';
export declare const classCases: readonly Case[];
