/** Files in shared memory that never have a name: when the last process that holds one ends, however it ends, it is gone. */
import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, statfsSync, writeSync } from 'node:fs';
const folder = '/dev/shm';
const tmpfsType = 0x01021994;
/** Of Linux; Node does not name it. With it the system makes a file without a name, which no crash can leave behind. */
const O_TMPFILE = 0o20000000 | constants.O_DIRECTORY;
/** Undefined where the system has no such files, or gives us none: everything then goes through the pipe. */
export function makeMemoryFile() {
    if (process.platform !== 'linux')
        return undefined;
    try {
        if (statfsSync(folder).type !== tmpfsType)
            return undefined;
        return withInode(openSync(folder, O_TMPFILE | constants.O_RDWR, 0o600));
    }
    catch {
        return undefined; // no such folder, no right to it, no descriptor left, or a system that only looks like Linux
    }
}
export function withInode(fd) {
    return { fd, inode: fstatSync(fd).ino };
}
/** Whether the descriptor still stands for the file. */
export function isOpen({ fd, inode }) {
    try {
        return fstatSync(fd).ino === inode;
    }
    catch {
        return false;
    }
}
/** Whether there is room; half of what is free is left to others: in containers it is often 64 MiB for all. */
export function hasRoomFor(bytes) {
    try {
        const { bavail, bsize } = statfsSync(folder);
        return bytes <= (bavail * bsize) / 2;
    }
    catch {
        return false;
    }
}
/**
 * Writes all of it, or tells that it could not. Written and not stored through a mapping: a full memory is an error
 * then, and not the end of the process.
 */
export function writeAll(fd, bytes, at) {
    try {
        let done = 0;
        while (done < bytes.byteLength)
            done += writeSync(fd, bytes, done, bytes.byteLength - done, at + done);
        return true;
    }
    catch {
        return false;
    }
}
/** Reads so many bytes into a buffer of their own; undefined where there are fewer. */
export function readAll(fd, length, at) {
    // Not filled with zeros first: that takes half as long as reading, and all of it is written over.
    const bytes = Buffer.allocUnsafeSlow(length);
    let done = 0;
    while (done < length) {
        const count = readSync(fd, bytes, done, length - done, at + done);
        if (count === 0)
            return undefined;
        done += count;
    }
    return bytes.buffer;
}
/** Gives the memory behind `bytes` back to the system. */
export function cutTo({ fd }, bytes) {
    try {
        ftruncateSync(fd, bytes);
    }
    catch { /* closed meanwhile: then it is gone anyway */ }
}
export function closeFile(file) {
    // Whoever closed it may have opened another file in its place.
    if (isOpen(file))
        closeSync(file.fd);
}
//# sourceMappingURL=memory-file.js.map