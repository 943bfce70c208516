/** By path in the project. */
export type Files = Readonly<Record<string, string>>;
export interface Ended {
    readonly stdout: string;
    readonly stderr: string;
    readonly code: number | null;
}
/** A file of the user's own, as it was written. */
export declare function readFixture(name: string): string;
/**
 * Writes a project whose `parathos` is the build under test, and which finds all other packages where we do.
 * @param isPublished whether it is what users install, in place of what `tsc` leaves of each file
 * @returns its folder
 */
export declare function makeProject(name: string, type: 'module' | 'commonjs', files: Files, isPublished?: boolean): string;
/** The program and its local module, in the TypeScript they were written in. `replace` adapts what compilers differ in. */
export declare function typescriptFiles(replace?: (text: string) => string): Files;
/** Runs a file of a project in a Node of its own, as its user would. */
export declare function runIn(folder: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
