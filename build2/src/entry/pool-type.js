export {};
//# sourceMappingURL=pool-type.js.map