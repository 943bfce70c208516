/** Cases: which names a function takes from outside, and which are its own. */
import type { Case } from '../program/case.js';
import { runs } from '../program/case.js';

const a = 1;
const b = 2;
const naïve = 'ünicode';
const list = [1, 2, 3];
declare const undeclaredName: unknown;

const settings = { rate: 5, deep: { inner: 7, other: () => { throw new Error('never'); } } };

export const freeVariableCases: readonly Case[] = [
  runs('a name shadowed by a parameter', () => () => ((x: number) => ((a: number) => a + x)(10))(5)),
  runs('a name shadowed in a block', () => () => { const all = [a]; { const a = 9; all.push(a); } return all; }),
  runs('a name used before and after its shadow', () => () => { let sum = a; for (const a of list) sum += a; return sum + a; }),
  runs('a hoisted var', () => () => { const before = typeof hoisted!; var hoisted: number | undefined = 1; return [before, hoisted]; }),
  runs('a hoisted function', () => () => { const x = inner(); function inner() { return b; } return x; }),
  runs('a var in a nested block', () => () => { if (a) { var c: number | undefined = b; } return c!; }),
  runs('destructuring with defaults', () => () => { const { x = a, y: { z = b } = {} } = {} as { x?: number; y?: { z?: number } }; return [x, z]; }),
  runs('array destructuring with defaults', () => () => { const [x = a, , ...rest] = [undefined, 2, 3, 4] as number[]; return [x, rest]; }),
  runs('destructured parameters', () => () => (({ x = a }: { x?: number }, [y = b]: number[]) => x + y)({}, [])),
  runs('a destructuring assignment', () => () => { let p; let q; ({ p, q = b } = { p: a } as { p: number; q?: number }); return [p, q]; }),
  runs('a computed key in a pattern', () => () => { const key = 'x'; const { [key]: found } = { x: a }; return found; }),
  runs('a catch binding', () => () => { try { throw { a: 5 }; } catch ({ a }: any) { return a as number; } }),
  runs('a catch binding of the same name outside', () => () => { try { throw 5; } catch (b) { return [a, b]; } }),
  runs('labels', () => () => { a: for (const x of list) { for (const y of list) { if (y === 2) continue a; if (x === 3) break a; } } return a; }),
  runs('property names are not variables', () => () => ({ a: 5, b: { a: 6 } }).b.a),
  runs('shorthand properties are variables', () => () => ({ a, b })),
  runs('methods called like variables', () => () => ({ a() { return b; } }).a()),
  runs('typeof of something undeclared', () => () => typeof (globalThis as never as { nothing: unknown }).nothing + typeof undeclaredName),
  runs('unicode identifiers', () => () => naïve),
  runs('escaped identifiers', () => new Function('return function () { const \\u0061b = 3; return ab; }')() as () => unknown),
  runs('globals', () => () => [new URL('http://x/y').pathname, structuredClone({ x: 1 }), typeof fetch, new Intl.NumberFormat('en').format(1000)]),
  runs('a global in a variable of another name', () => { const M = Math; return () => M.max(a, b); }),
  runs('globalThis', () => () => globalThis.Array === Array),
  runs('a class inside with fields and static blocks', () => () => {
    class Inner { x = a; static y = b; static { Inner.y += a; } #z = b; sum() { return this.x + this.#z + Inner.y; } }
    return new Inner().sum();
  }),
  runs('a class inside that extends a captured one', () => { class Base { hello() { return b; } } return () => { class C extends Base { override hello() { return super.hello() + a; } } return new C().hello(); }; }),
  runs('a for loop with closures', () => () => { const all: (() => number)[] = []; for (let i = 0; i < 3; i += 1) all.push(() => i + a); return all.map((f) => f()); }),
  runs('for in', () => () => { const keys = []; for (const key in { x: a, y: b }) keys.push(key); return keys; }),
  runs('for await', () => async () => { const all = []; for await (const x of [a, Promise.resolve(b)]) all.push(x); return all; }),
  runs('a switch with declarations', () => () => { switch (a) { case 1: { const b = 8; return b; } default: return b; } }),
  runs('a switch that shares its scope', () => () => { switch (b as number) { case 2: let x = 1; x += b; return x + a; default: return x!; } }),
  runs('optional chaining', () => () => { const none = undefined as undefined | { x: number }; return [none?.x, settings?.deep?.inner]; }),
  runs('template literals', () => () => `${a}-${`${b}`}`),
  runs('new.target inside', () => () => { function F() { return new.target === undefined; } return F(); }),
  runs('an assignment to a captured variable stays in the copy', () => { let count = 10; return () => { count += 1; count += 1; return count; }; }, { warns: ['count'] }),
  runs('only the read property travels', () => { const config = { rate: 3, socket: new Promise(() => undefined) }; return () => config.rate * 2; }),
  runs('only the read path travels', () => () => settings.deep.inner),
  runs('destructured properties travel alone', () => { const config = { rate: 3, socket: Promise.resolve() }; return () => { const { rate } = config; return rate; }; }),
  runs('a property of null is an error there too', () => { const none = null as unknown as { x: number }; return () => { try { return none.x; } catch (error) { return (error as Error).name; } }; }),
  runs('a property that does not exist', () => { const config = { rate: 3 } as { rate: number; other?: number }; return () => [config.other, config.rate]; }),
  runs('an inherited property', () => { const config = Object.create({ rate: 4 }) as { rate: number }; return () => config.rate; }),
  runs('a called method gets its whole object', () => { const config = { rate: 3, twice() { return this.rate * 2; } }; return () => config.twice(); }),
  runs('a getter that uses its object', () => { const config = { base: 3, get rate() { return this.base * 2; } }; return () => config.rate; }),
  runs('the object as a whole and a property of it', () => { const config = { rate: 3 }; return () => [config.rate, Object.keys(config)]; }),
  runs('reads and writes of one object by two functions', () => { const state = { n: 1 }; const bump = () => { state.n += 1; }; return () => { bump(); return state.n; }; }),
  runs('a variable named like what we use', () => { const $importMeta = 5; const $parathosHooks = 6; return () => $importMeta + $parathosHooks; }),
  runs('a name in a default that the body shadows', () => { const x = 5; return () => ((y = x) => { const x = 1; return [x, y]; })(); }),
  runs('exponent, comma and void', () => () => [b ** 3, (void a, b), void a]),
  runs('async iteration of a captured generator', () => { async function* make() { yield a; yield b; } return async () => { const all = []; for await (const x of make()) all.push(x); return all; }; }),
  // What stands after `return` never gets a value.
  runs('a variable that has no value yet and is not used', () => { return (x?: number) => (x === 5 ? early : 'not used'); const early = 1; }),
  runs('a variable that has no value yet and is used', () => { return () => { try { return early; } catch (error) { return (error as Error).name; } }; const early = 1; }),
  runs('a class that has no value yet', () => { return () => { try { return new Early(); } catch (error) { return (error as Error).name; } }; class Early {} }),
  runs('a helper that names a variable without a value', () => { const helper = (x: number) => (x > 0 ? x : early); return () => helper(5); const early = 1; }),
  runs('a variable that is undefined', () => { let nothing: number | undefined; return () => [typeof nothing, nothing]; }),
  runs('a name with a dollar and an underscore', () => { const $ = 1; const _ = 2; const $_$ = 3; return () => [$, _, $_$]; }),
  runs('names that are words elsewhere', () => { const of = 1; const get = 2; const async = 3; const from = 4; return () => [of, get, async, from]; }),
  runs('a label named like a variable', () => () => { list: for (const x of list) { if (x > 1) break list; } return list; }),
  runs('a parameter named like a global', () => () => ((URL: number) => URL + a)(1)),
  runs('a variable named like a global', () => { const Map = 5; const process = 6; return () => [Map, process]; }),
  runs('a nested template tag', () => { const tag = (parts: TemplateStringsArray, ...values: unknown[]) => parts.raw.join('|') + values.join(); return () => tag`a${tag`b${a}`}c${b}\n`; }),
  runs('comments that look like code', () => () => /* a => { */ a /* } // */ + b // ${list}
  ),
  runs('a regular expression beside a division', () => () => [a / b / 2, /a\/b[/]/.test('a/b/'), '/'.length / 1]),
  runs('strings with quotes and braces', () => () => ["'}`", '"${a}', `\`${a}}`]),
  runs('a class field that shadows', () => () => new (class { a = 5; b = this.a + a; })().b),
  runs('a computed class key', () => { const key = 'k'; return () => new (class { [key] = a; static [`${key}s`] = b; })()[key]; }),
  runs('a default that uses the parameter before it', () => () => ((x: number, y = x + a, z = y + b) => [x, y, z])(1)),
  runs('a destructured default of a parameter', () => () => (({ x: { y = a } = {} }: { x?: { y?: number } } = {}) => y)()),
  runs('a rest of an object', () => () => { const { rate, ...rest } = settings; return [rate, Object.keys(rest)]; }),
  runs('a spread of a captured array', () => () => [...list, ...[a, b]]),
  runs('a spread of a captured object', () => { const base = { x: 1 }; return () => ({ ...base, y: 2 }); }),
  runs('nullish and logical operators', () => () => [undefined ?? a, 0 || b, a && b]),
  runs('delete of a property', () => { const own: { x?: number; y: number } = { x: 1, y: 2 }; return () => { delete own.x; return own; }; }),
  runs('in and instanceof', () => () => ['rate' in settings, list instanceof Array]),
  runs('a getter in an object made there', () => () => ({ get x() { return a + b; } }).x),
  runs('a bare block and a var after it', () => () => { { var late = a; } return late; }),
  runs('a switch on a captured value', () => () => { switch (b) { case 2: return 'two'; default: return 'other'; } }),
  runs('nested functions three deep', () => () => (() => (() => (() => a + b)())())()),
];

