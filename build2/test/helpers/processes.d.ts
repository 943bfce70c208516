export interface ProcessFacts {
    readonly pid: number;
    readonly parentPid: number;
    /** The process group; 0 where the system has none. */
    readonly groupId: number;
}
/** The living descendants of a process, nearest first. Zombies are dead: they are left out. */
export declare function descendantsOf(pid: number): ProcessFacts[];
/** The living members of a process group: this also finds the orphans of a program that has ended. */
export declare function membersOfGroup(groupId: number): ProcessFacts[];
/** Waits until `list` is empty; gives what is still in it after `patienceMs`. */
export declare function waitUntilGone(list: () => ProcessFacts[], patienceMs?: number): Promise<ProcessFacts[]>;
/** Ends a process, its group and all its descendants at once. */
export declare function killTree(pid: number): void;
