/** Counts the tries of tasks, and of loading the function itself; only tasks that need more than one take room. */
export declare class Attempts {
    #private;
    /** A worker had the function: where one dies now, it is not of loading it. */
    hasLoaded: boolean;
    /** Workers that died before they had the function. */
    failedLoads: number;
    /** Which try of the task this is: 1 is the first. */
    of(index: number): number;
    /** The task has been tried so often, at least: deaths without witness are not counted when they come. */
    raise(index: number, tries: number): void;
    /** The task is tried once more. */
    count(index: number): void;
}
