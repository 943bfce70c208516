/** The file as a buffer; undefined where it cannot be mapped, or is read as quickly. */
export declare function mapFile(fd: number, length: number): ArrayBuffer | undefined;
/** Whether a buffer lies in a file: Node cannot hand such a one over to another thread. */
export declare function isMapped(buffer: object): boolean;
