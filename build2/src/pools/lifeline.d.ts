/** From now on this process does not outlive us. */
export declare function tieToCaller(pid: number): void;
/** The process has ended: its number may soon be another's. */
export declare function untie(pid: number): void;
/** The caller goes in good order. */
export declare function sayGoodbye(): void;
