/** Knows the functions, classes and symbols of a run by id: for as long as anybody could notice the difference. */
export declare class Registry {
    private readonly ids;
    private readonly symbolIds;
    private readonly values;
    private readonly kept;
    private readonly collected;
    idOf(value: object | symbol): string | undefined;
    find(id: string): object | symbol | undefined;
    note(id: string, value: object | symbol): void;
    /** From now on both sides hold it, and an id is enough. */
    keep(id: string): void;
    isKept(id: string): boolean;
}
