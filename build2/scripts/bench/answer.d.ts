export declare function fingerprint(results: readonly unknown[]): string;
