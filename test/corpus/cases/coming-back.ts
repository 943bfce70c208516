/** Cases: what comes back to the caller: its own classes and functions again, and new ones. */
import type { Case } from '../program/case.js';
import { gives, runs } from '../program/case.js';

const offset = 10;
class Circle {
  radius: number;
  constructor(radius: number) {
    this.radius = radius;
  }
  get area(): number {
    return this.radius ** 2 * 3;
  }
}
class Ring extends Circle {
  hole = 1;
}
class Price {
  #cents: number;
  constructor(cents: number) {
    this.#cents = cents;
  }
  get cents(): number {
    return this.#cents;
  }
  equals(other: Price): boolean {
    return this.#cents === other.#cents;
  }
}
class TooLarge extends RangeError {
  override name = 'TooLarge';
  limit: number;
  constructor(limit: number, options?: ErrorOptions) {
    super(`above ${limit}`, options);
    this.limit = limit;
  }
}
const addOffset = (x: number): number => x + offset;
const kinds = { circle: Circle };
const shared = new Circle(9);
const mark = Symbol('mark');

export const comingBackCases: readonly Case[] = [
  gives('an instance is one of the class here', () => () => new Circle(2), (one) => [one instanceof Circle, one.constructor === Circle, Object.getPrototypeOf(one) === Circle.prototype, one.area]),
  gives('an instance of a subclass', () => () => new Ring(2), (one) => [one instanceof Ring, one instanceof Circle, one.hole, one.area]),
  gives('instances deep inside a result', () => () => ({ list: [new Circle(1)], map: new Map([['ring', new Ring(2)]]) }), ({ list, map }) => [list[0] instanceof Circle, map.get('ring') instanceof Ring]),
  { name: 'an item that is an instance comes back as one', make: () => ({ fn: (one: Circle) => one, items: [new Circle(1), new Ring(2)] }), view: ([one, other]) => [one instanceof Circle, other instanceof Ring] },
  { name: 'a class that is an item comes back as itself', make: () => ({ fn: (Class: unknown) => Class, args: [Circle] }), view: (came) => came === Circle },
  { name: 'a function that is an item comes back as itself', make: () => ({ fn: (one: unknown) => one, args: [addOffset] }), view: (came) => came === addOffset },
  gives('a captured class comes back as itself', () => () => Circle, (came) => came === Circle),
  gives('a captured function comes back as itself', () => () => addOffset, (came) => came === addOffset),
  gives('a captured class in captured data comes back as itself', () => () => [kinds.circle, kinds], ([came]) => came === Circle),
  gives('an instance of a class found in data', () => () => new kinds.circle(3), (one) => one instanceof Circle),
  gives('a captured instance comes back as a copy', () => () => shared, (one) => [one instanceof Circle, one.radius]),
  gives('an instance with private fields', () => () => [new Price(5), new Price(5)], ([one, other]) => [one instanceof Price, one!.cents, one!.equals(other!)]),
  { name: 'an item with private fields comes back', make: () => ({ fn: (one: Price) => one, args: [new Price(7)] }), view: (one) => [one instanceof Price, one.cents] },
  gives('an error of a class of the caller', () => () => new TooLarge(5), (error) => [error instanceof TooLarge, error instanceof RangeError, error.limit, error.message, error.name]),
  { name: 'a thrown error of a class of the caller', make: () => ({ fn: async () => { throw new TooLarge(5); } }) },
  { name: 'a thrown error that holds an instance of a class of the caller', make: () => ({ fn: () => { throw Object.assign(new TooLarge(9), { at: new Circle(3) }); } }) },
  gives('a caught error that holds an instance of a class of the caller', () => () => Object.assign(new TooLarge(9), { at: new Circle(3) }), (error) => [error instanceof TooLarge, error.at instanceof Circle, error.at.area]),
  gives('a thrown error, caught and given', () => () => { try { throw new TooLarge(6); } catch (error) { return error as TooLarge; } }, (error) => error instanceof TooLarge && error.limit),
  gives('a cause of a class of the caller', () => () => new Error('outer', { cause: new TooLarge(7) }), (error) => [error.cause instanceof TooLarge, (error.cause as TooLarge).limit]),
  gives('errors of an aggregate', () => () => new AggregateError([new TooLarge(8), new TypeError('t')], 'all'), (error) => [error.errors[0] instanceof TooLarge, error.errors[1] instanceof TypeError]),
  gives('a function that was made there', () => () => (x: number) => x + offset, (add) => add(40)),
  gives('a function that captured an argument there', () => () => { const n = 5; return { add: (x: number) => x + n + offset }; }, ({ add }) => add(1)),
  gives('a function that uses a class of the caller', () => () => (radius: number) => new Circle(radius), (make) => make(3) instanceof Circle),
  gives('two functions made there that share a variable', () => () => { let n = 0; return { up: () => (n += 1), read: () => n }; }, ({ up, read }) => { up(); up(); return read(); }),
  gives('an async function made there', () => () => async (x: number) => x * 2, (twice) => twice(4)),
  gives('a generator function made there', () => () => function* (n: number) { for (let i = 0; i < n; i += 1) yield i * offset; }, (count) => [...count(3)]),
  gives('a class made there', () => () => class Made extends Circle { hi() { return `hi ${this.radius}`; } }, (Made) => { const one = new Made(4); return [one.hi(), one instanceof Circle, Made.name]; }),
  gives('an instance of a class made there', () => () => { class Made { x = 1; hi() { return this.x + offset; } } return new Made(); }, (one) => [one.hi(), one.constructor.name]),
  gives('two instances of a class made there are of one class', () => () => { class Made { x = 1; } return [new Made(), new Made()]; }, ([one, other]) => one!.constructor === other!.constructor),
  gives('a bound method made there', () => () => { const one = new Circle(6); return one.toString.bind('text'); }, (bound) => typeof bound),
  gives('one object in two places of a result', () => () => { const one = new Circle(1); return { a: one, b: [one] }; }, ({ a, b }) => a === b[0]),
  gives('a circle in a result', () => () => { const all: { self?: unknown; one: Circle } = { one: new Circle(2) }; all.self = all; return all; }, (all) => [all.self === all, all.one.area]),
  gives('an accessor in a result', () => () => ({ base: 2, get twice() { return this.base * 2; } }), (one) => { one.base = 5; return one.twice; }),
  gives('a frozen instance in a result', () => () => Object.freeze(new Circle(1)), (one) => [Object.isFrozen(one), one instanceof Circle]),
  gives('a symbol of the caller comes back as itself', () => () => mark, (came) => came === mark),
  runs('a proxy on an instance', () => () => { const proxy = new Proxy(new Circle(3), { get: (target, key) => (key === 'radius' ? 1 : Reflect.get(target, key, target) as unknown) }); return [proxy.radius, proxy instanceof Circle]; }),
  runs('undefined, null and nothing', () => () => undefined),
  { name: 'a thenable is awaited as in place', make: () => ({ fn: async () => ({ then: (resolve: (x: number) => void) => resolve(5) }) }) },
  { name: 'a thrown string', make: () => ({ fn: () => { throw 'text'; } }) },
  { name: 'a thrown object', make: () => ({ fn: () => { throw { code: 5, list: [1] }; } }) },
  { name: 'a thrown undefined', make: () => ({ fn: () => { throw undefined; } }) },
  { name: 'a rejected promise', make: () => ({ fn: () => Promise.reject(new TypeError('rejected')) }) },
  { name: 'a thrown error with fields', make: () => ({ fn: () => { throw Object.assign(new Error('fields'), { code: 'E_FIELDS', detail: { list: [1, 2] } }); } }) },
  { name: 'an error of the language', make: () => ({ fn: () => { const none = null as unknown as { x: number }; return none.x; } }) },
  gives('an error of Node', () => () => { try { return Buffer.alloc(-1); } catch (error) { return error as Error & { code: string }; } }, (error) => [error instanceof RangeError, (error as { code?: string }).code]),
];
