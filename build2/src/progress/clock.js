/** The time that progress is measured in. */
export const systemClock = { now: () => performance.now() };
//# sourceMappingURL=clock.js.map