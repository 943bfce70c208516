export {};
//# sourceMappingURL=verb.js.map