/**
 * `PARATHOS_WORKERS` if it is set, else the number of cores, less where CPU affinity or a container's quota
 * allow less. At least 1.
 */
export declare function defaultWorkers(): number;
/** The cores this process may use. */
export declare function availableCores(): number;
/** The content of cpu.max: "max 100000", or "150000 100000" for one and a half cores. */
export declare function parseMax(text: string): number;
