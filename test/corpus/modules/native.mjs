/** An ES module of the user's in a file whose name says so. */
export const native = (x) => `native ${x}`;
export default class Native {
  x = 8;
}
