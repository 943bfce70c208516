import { runs } from '../support/case.js';
const a = 1;
const b = 2;
const naïve = 'ünicode';
const list = [1, 2, 3];
const settings = { rate: 5, deep: { inner: 7, other: () => { throw new Error('never'); } } };
export const freeVariableCases = [
    runs('a name shadowed by a parameter', () => () => ((x) => ((a) => a + x)(10))(5)),
    runs('a name shadowed in a block', () => () => { const all = [a]; {
        const a = 9;
        all.push(a);
    } return all; }),
    runs('a name used before and after its shadow', () => () => { let sum = a; for (const a of list)
        sum += a; return sum + a; }),
    runs('a hoisted var', () => () => { const before = typeof hoisted; var hoisted = 1; return [before, hoisted]; }),
    runs('a hoisted function', () => () => { const x = inner(); function inner() { return b; } return x; }),
    runs('a var in a nested block', () => () => { if (a) {
        var c = b;
    } return c; }),
    runs('destructuring with defaults', () => () => { const { x = a, y: { z = b } = {} } = {}; return [x, z]; }),
    runs('array destructuring with defaults', () => () => { const [x = a, , ...rest] = [undefined, 2, 3, 4]; return [x, rest]; }),
    runs('destructured parameters', () => () => (({ x = a }, [y = b]) => x + y)({}, [])),
    runs('a destructuring assignment', () => () => { let p; let q; ({ p, q = b } = { p: a }); return [p, q]; }),
    runs('a computed key in a pattern', () => () => { const key = 'x'; const { [key]: found } = { x: a }; return found; }),
    runs('a catch binding', () => () => { try {
        throw { a: 5 };
    }
    catch ({ a }) {
        return a;
    } }),
    runs('a catch binding of the same name outside', () => () => { try {
        throw 5;
    }
    catch (b) {
        return [a, b];
    } }),
    runs('labels', () => () => { a: for (const x of list) {
        for (const y of list) {
            if (y === 2)
                continue a;
            if (x === 3)
                break a;
        }
    } return a; }),
    runs('property names are not variables', () => () => ({ a: 5, b: { a: 6 } }).b.a),
    runs('shorthand properties are variables', () => () => ({ a, b })),
    runs('methods called like variables', () => () => ({ a() { return b; } }).a()),
    runs('typeof of something undeclared', () => () => typeof globalThis.nothing + typeof undeclaredName),
    runs('unicode identifiers', () => () => naïve),
    runs('escaped identifiers', () => new Function('return function () { const \\u0061b = 3; return ab; }')()),
    runs('globals', () => () => [new URL('http://x/y').pathname, structuredClone({ x: 1 }), typeof fetch, new Intl.NumberFormat('en').format(1000)]),
    runs('a global in a variable of another name', () => { const M = Math; return () => M.max(a, b); }),
    runs('globalThis', () => () => globalThis.Array === Array),
    runs('a class inside with fields and static blocks', () => () => {
        class Inner {
            x = a;
            static y = b;
            static { Inner.y += a; }
            #z = b;
            sum() { return this.x + this.#z + Inner.y; }
        }
        return new Inner().sum();
    }),
    runs('a class inside that extends a captured one', () => { class Base {
        hello() { return b; }
    } return () => { class C extends Base {
        hello() { return super.hello() + a; }
    } return new C().hello(); }; }),
    runs('a for loop with closures', () => () => { const all = []; for (let i = 0; i < 3; i += 1)
        all.push(() => i + a); return all.map((f) => f()); }),
    runs('for in', () => () => { const keys = []; for (const key in { x: a, y: b })
        keys.push(key); return keys; }),
    runs('for await', () => async () => { const all = []; for await (const x of [a, Promise.resolve(b)])
        all.push(x); return all; }),
    runs('a switch with declarations', () => () => { switch (a) {
        case 1: {
            const b = 8;
            return b;
        }
        default: return b;
    } }),
    runs('a switch that shares its scope', () => () => { switch (b) {
        case 2:
            let x = 1;
            x += b;
            return x + a;
        default: return x;
    } }),
    runs('optional chaining', () => () => { const none = undefined; return [none?.x, settings?.deep?.inner]; }),
    runs('template literals', () => () => `${a}-${`${b}`}`),
    runs('new.target inside', () => () => { function F() { return new.target === undefined; } return F(); }),
    runs('an assignment to a captured variable stays in the copy', () => { let count = 10; return () => { count += 1; count += 1; return count; }; }),
    runs('only the read property travels', () => { const config = { rate: 3, socket: new Promise(() => undefined) }; return () => config.rate * 2; }),
    runs('only the read path travels', () => () => settings.deep.inner),
    runs('destructured properties travel alone', () => { const config = { rate: 3, socket: Promise.resolve() }; return () => { const { rate } = config; return rate; }; }),
    runs('a property of null is an error there too', () => { const none = null; return () => { try {
        return none.x;
    }
    catch (error) {
        return error.name;
    } }; }),
    runs('a property that does not exist', () => { const config = { rate: 3 }; return () => [config.other, config.rate]; }),
    runs('an inherited property', () => { const config = Object.create({ rate: 4 }); return () => config.rate; }),
    runs('a called method gets its whole object', () => { const config = { rate: 3, twice() { return this.rate * 2; } }; return () => config.twice(); }),
    runs('a getter that uses its object', () => { const config = { base: 3, get rate() { return this.base * 2; } }; return () => config.rate; }),
    runs('the object as a whole and a property of it', () => { const config = { rate: 3 }; return () => [config.rate, Object.keys(config)]; }),
    runs('reads and writes of one object by two functions', () => { const state = { n: 1 }; const bump = () => { state.n += 1; }; return () => { bump(); return state.n; }; }),
    runs('a variable named like what we use', () => { const $importMeta = 5; const $parathosHooks = 6; return () => $importMeta + $parathosHooks; }),
    runs('a name in a default that the body shadows', () => { const x = 5; return () => ((y = x) => { const x = 1; return [x, y]; })(); }),
    runs('exponent, comma and void', () => () => [b ** 3, (void a, b), void a]),
    runs('async iteration of a captured generator', () => { async function* make() { yield a; yield b; } return async () => { const all = []; for await (const x of make())
        all.push(x); return all; }; }),
];
//# sourceMappingURL=free-variables.js.map