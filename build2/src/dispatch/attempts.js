/** Counts the tries of tasks, and of loading the function itself; only tasks that need more than one take room. */
export class Attempts {
    #tries = new Map();
    /** A worker had the function: where one dies now, it is not of loading it. */
    hasLoaded = false;
    /** Workers that died before they had the function. */
    failedLoads = 0;
    /** Which try of the task this is: 1 is the first. */
    of(index) {
        return this.#tries.get(index) ?? 1;
    }
    /** The task has been tried so often, at least: deaths without witness are not counted when they come. */
    raise(index, tries) {
        if (tries > this.of(index))
            this.#tries.set(index, tries);
    }
    /** The task is tried once more. */
    count(index) {
        this.#tries.set(index, this.of(index) + 1);
    }
}
//# sourceMappingURL=attempts.js.map