/** A module of the user's, with an export of every form. */
const hidden = 4;

export function triple(x: number): number {
  return x * 3;
}
export default function describe(x: number): string {
  return `number ${x}`;
}
export const named = (x: number): string => `named ${x}`;
export async function* countTo(n: number): AsyncGenerator<number> {
  for (let i = 1; i <= n; i += 1) yield i;
}
export class Shape {
  static kinds = ['square'];
  sides: number;
  constructor(sides: number) {
    this.sides = sides;
  }
  static of(sides: number): Shape {
    return new Shape(sides);
  }
  get corners(): number {
    return this.sides + hidden;
  }
}
export class NotFound extends Error {
  override name = 'NotFound';
  status = 404;
}
export const table = { rate: 5, list: [1, 2], deep: { half: (x: number): number => x / 2 } };
export const usesHidden = (): number => hidden;
export const makeAdder = (n: number) => (x: number): number => x + n + hidden;
export const makeMethod = (): { hello(): string } => ({ hello() { return `hidden is ${hidden}`; } });
export { triple as renamed, hidden as shown };
export const state = { count: 0 };
const list = [1, 2, 3];
export { list as 'a name in quotes' };
