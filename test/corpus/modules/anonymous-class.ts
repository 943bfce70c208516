/** Exports a class that has no name. */
export default class {
  size = 3;
  double(): number {
    return this.size * 2;
  }
}
