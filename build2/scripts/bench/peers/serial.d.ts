/** The serial loop: what everyone has to beat. */
import type { OpenContestant } from '../contestants.js';
export declare const open: OpenContestant;
