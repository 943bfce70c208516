/** What a run tells about its progress, to whom, and in which words. */
export {};
//# sourceMappingURL=sink.js.map