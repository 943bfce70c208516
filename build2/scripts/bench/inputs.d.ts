export declare function upTo(count: number): number[];
/** 64 MiB, or little for a trial run. */
export declare function arrayLength(isQuick: boolean): number;
export declare function makeSharedArray(isQuick: boolean): Float64Array;
export declare function makePlainArray(isQuick: boolean): Float64Array;
/** Turns of tasks with a heavy tail: some 200 ms for the first, 0.1 ms for the last of 400. */
export declare function skewedTurns(count: number, isQuick: boolean): number[];
/** Ten fields: numbers, strings, a boolean, a date, nothing, a list and an object. */
export declare function makeObjects(count: number): object[];
/** Where main keeps the texts, for the processes it starts. */
export declare const textsVariable = "PARATHOS_BENCH_TEXTS";
export declare function listTexts(count: number): string[];
/** Writes 200 files of about 100 KB, their words as unevenly frequent as those of a language. */
export declare function writeTexts(folder: string, isQuick: boolean): void;
