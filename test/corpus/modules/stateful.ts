/** A module with state of its own, which starts afresh in every worker. */
let total = 10;

export const current = (): number => total;
export const add = (x: number): number => {
  total += x;
  return total;
};
