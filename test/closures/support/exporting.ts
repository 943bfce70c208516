/** Functions that a module exports in each of the ways there are. */
export const constant = (): number => 1;
export function declared(): number { return 2; }
export async function later(): Promise<number> { return Promise.resolve(3); }
export function* several(): Generator<number> { yield 4; }

const renamed = (): number => 5;
export { renamed as other };

export default () => 8;

export function makeInner(): () => number {
  const unexported = (): number => 7;
  return unexported;
}
