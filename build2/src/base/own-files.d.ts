/** Knows the folder of our files, and which of them workers are started from. */
/** The URL of the folder, with a slash at its end. */
export declare const ourFolder: string;
/** The file that a worker is started from. */
export declare function workerEntry(kind: 'process' | 'thread'): URL;
