export {};
//# sourceMappingURL=signatures.js.map