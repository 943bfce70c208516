/** Runs `body` with a folder through which tasks see each other, in whatever process they are. */
export declare function inFolder<T>(body: (folder: string) => Promise<T>): Promise<T>;
/** Leaves a mark that others can see. */
export declare function mark(folder: string, name: string): void;
export declare function marksIn(folder: string): string[];
/** Waits until `count` marks are there. */
export declare function untilMarks(folder: string, count: number): Promise<void>;
/** Leaves a mark and waits for the others: returns only where `count` tasks are in flight at once. */
export declare function meet(folder: string, name: string, count: number): Promise<void>;
/** Waits for something that comes without an event. */
export declare function until(isSo: () => boolean, what: string): Promise<void>;
/** The process and thread this runs in. */
export declare function here(): string;
/** Waits until `wanted` tasks have been in this function at once, and gives the most there have been. */
export declare function passGauge(key: string, wanted: number): Promise<number>;
/** Keeps its thread busy for ever. */
export declare function spin(): never;
/** A promise that nothing settles. */
export declare function waitForEver(): Promise<never>;
