export interface MemoryFile {
    readonly fd: number;
    /** Which file it is: a descriptor that was closed by somebody else may stand for another one since. */
    readonly inode: number;
}
/** Undefined where the system has no such files, or gives us none: everything then goes through the pipe. */
export declare function makeMemoryFile(): MemoryFile | undefined;
export declare function withInode(fd: number): MemoryFile;
/** Whether the descriptor still stands for the file. */
export declare function isOpen({ fd, inode }: MemoryFile): boolean;
/** Whether there is room; half of what is free is left to others: in containers it is often 64 MiB for all. */
export declare function hasRoomFor(bytes: number): boolean;
/**
 * Writes all of it, or tells that it could not. Written and not stored through a mapping: a full memory is an error
 * then, and not the end of the process.
 */
export declare function writeAll(fd: number, bytes: Uint8Array, at: number): boolean;
/** Reads so many bytes into a buffer of their own; undefined where there are fewer. */
export declare function readAll(fd: number, length: number, at: number): ArrayBuffer | undefined;
/** Gives the memory behind `bytes` back to the system. */
export declare function cutTo({ fd }: MemoryFile, bytes: number): void;
export declare function closeFile(file: MemoryFile): void;
