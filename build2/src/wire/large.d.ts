/** From which size on a buffer is worth a way of its own. */
/** Between processes: beside the pipe. Below, the pipe is as quick. */
export declare const besideBytes: number;
/** A copy of our own that is moved to a thread, or a file that several processes open: both ask for some bookkeeping. */
export declare const largeBytes: number;
