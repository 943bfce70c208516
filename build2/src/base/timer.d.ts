export declare function toDelay(ms: number): number;
