/** After the last test of the file, waits for every child process to end and fails if one stays. */
export declare function endsWithoutProcesses(): void;
