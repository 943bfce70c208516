import type { Surrounding, Use } from './name-uses.js';
import type { Source } from './source.js';
export interface Analysis {
    readonly free: ReadonlyMap<string, Use>;
    /** What it takes from around it, with the place of the first use. */
    readonly surrounding: ReadonlyMap<Surrounding, number>;
    /** Where `import.meta` stands in the text. */
    readonly metas: readonly number[];
}
/** Walks the tree of a function. `skip` leaves out parts that are replaced before the text is evaluated. */
export declare function findFreeVariables(source: Source, skip?: ReadonlySet<unknown>): Analysis;
