import { type BuildOptions } from 'esbuild';
import ts from 'typescript';
import type { Files } from './project.js';
/** Translates the program and its module one by one, as `tsc` with these options does. */
export declare function compile(options: ts.CompilerOptions, replace?: (text: string) => string): Files;
export declare function translate(fileName: string, text: string, options: ts.CompilerOptions): ts.TranspileOutput;
/** Puts the counters of a coverage report into every statement. */
export declare function instrument(files: Files, esModules: boolean): Files;
/** Makes one file of the program in a folder: `out/main.js`. Gives what the tool had to say. */
export declare function bundle(folder: string, options: BuildOptions, entry?: string): Promise<string[]>;
export declare function readBundle(folder: string): string;
