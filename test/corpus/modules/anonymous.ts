/** Exports a function that has no name. */
const factor = 6;
export default (x: number): number => x * factor;
