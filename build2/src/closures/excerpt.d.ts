import type { CannotTravel } from './refusal.js';
import type { Trail } from './trail.js';
/** The lines of the innermost function on the way to a node; undefined when there is none. */
export declare function showSpot(trail: Trail, id: number, found: CannotTravel): string | undefined;
