export {};
//# sourceMappingURL=bar-event.js.map