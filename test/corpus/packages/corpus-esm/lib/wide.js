/** A part of a package behind a pattern of its exports. */
export const wide = (x) => x + 1000;
