import type { WorkerLink } from './link.js';
export declare function brokenLink(cause: unknown): WorkerLink;
