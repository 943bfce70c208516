import type { Captured, Variable } from './capture.js';
/** The variable as it has to travel. Throws CannotTravel for what only another compile target can help. */
export declare function replaceTrace(variable: Variable, { plan, place }: Captured): Variable;
/** Vite names modules as a browser would: by the path under its root, or `/@fs/` and the whole path. */
export declare function importForVite(specifier: string, parent: string, root: string): Promise<object>;
