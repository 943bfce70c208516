/** A package of a scope. */
export const scoped = (x) => `scoped ${x}`;
