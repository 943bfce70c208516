/** Environment variables for the time of a test: workers that start meanwhile get them. */
export declare function withEnvironment(variables: Readonly<Record<string, string>>, body: () => Promise<void>): Promise<void>;
