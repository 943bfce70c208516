import type { OpenContestant } from '../contestants.js';
export declare const open: OpenContestant;
