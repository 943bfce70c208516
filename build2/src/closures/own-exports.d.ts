/** @param file the door they are exported from */
export declare function nameOurExports(file: string, values: Readonly<Record<string, unknown>>): void;
