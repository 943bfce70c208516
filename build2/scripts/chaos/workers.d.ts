/** Those that descend from this process, in whatever depth, the oldest first. */
export declare function listWorkers(): number[];
/** Those of a group of processes, whose parent may be gone. */
export declare function listWorkersOfGroup(groupId: number): number[];
/** The arguments of a process; nothing for one that is gone. */
export declare function readCommand(pid: number): string;
/** What a process is doing, as far as the system tells; for reports. */
export declare function describeProcess(pid: number): string;
