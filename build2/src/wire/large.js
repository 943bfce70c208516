/** From which size on a buffer is worth a way of its own. */
/** Between processes: beside the pipe. Below, the pipe is as quick. */
export const besideBytes = 64 * 1024;
/** A copy of our own that is moved to a thread, or a file that several processes open: both ask for some bookkeeping. */
export const largeBytes = 256 * 1024;
//# sourceMappingURL=large.js.map