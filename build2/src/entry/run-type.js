export {};
//# sourceMappingURL=run-type.js.map