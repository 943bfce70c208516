/** From which size on a buffer is worth a way of its own. */

/** Below, the pipe is as quick, and a copy costs less than keeping account of it. */
export const largeBytes = 256 * 1024;
