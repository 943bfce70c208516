/** A part of a package with a path of its own. */
export const deep = (x) => x + 100;
