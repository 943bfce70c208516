import type { Case } from '../support/case.js';
export declare const dataCases: readonly Case[];
