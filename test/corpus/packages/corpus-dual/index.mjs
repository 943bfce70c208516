/** The half of a package with conditional exports that is for `import`. */
export const flavour = () => 'import';
export const add = (x, y) => x + y;
