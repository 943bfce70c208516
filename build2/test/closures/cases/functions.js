import { runs } from '../support/case.js';
const two = 2;
function double(x) {
    return x * two;
}
function isEven(n) {
    return n === 0 || isOdd(n - 1);
}
function isOdd(n) {
    return n !== 0 && isEven(n - 1);
}
async function later(x) {
    await null;
    return x + two;
}
const table = {
    base: 10,
    add(x) {
        return this.base + x;
    },
    get sum() {
        return this.base + two;
    },
    set start(value) {
        this.base = value;
    },
    async wait(x) {
        await null;
        return x * this.base;
    },
    *count(n) {
        for (let i = 0; i < n; i += 1)
            yield i + this.base;
    },
    async *stream(n) {
        for (let i = 0; i < n; i += 1)
            yield i;
    },
    [`key${two}`]() {
        return 'computed';
    },
    [Symbol.iterator]: function* () {
        yield* [1, two, 3];
    },
    'quoted name'() {
        return two;
    },
    42() {
        return 'number';
    },
};
export const functionCases = [
    { name: 'an arrow', make: () => ({ fn: (x) => x + 1, args: [1] }) },
    { name: 'an arrow that captures', make: () => ({ fn: (x) => x + two, args: [1] }) },
    { name: 'an arrow with a body', make: () => ({ fn: (x) => { const y = x * two; return y; }, args: [4] }) },
    { name: 'an arrow that gives an object', make: () => ({ fn: (x) => ({ x, two }), args: [4] }) },
    { name: 'an async arrow', make: () => ({ fn: async (x) => x + (await later(x)), args: [4] }) },
    { name: 'a declaration', make: () => ({ fn: double, args: [21] }) },
    { name: 'an async declaration', make: () => ({ fn: later, args: [40] }) },
    { name: 'an anonymous function expression', make: () => ({ fn: function (x) { return x + two; }, args: [1] }) },
    {
        name: 'a named function expression that calls itself',
        make: () => ({ fn: function factorial(n) { return n < two ? 1 : n * factorial(n - 1); }, args: [5] }),
    },
    { name: 'a recursive arrow', make: () => { const down = (n) => (n === 0 ? 0 : down(n - 1)); return { fn: down, args: [9] }; } },
    { name: 'mutually recursive functions', make: () => ({ fn: isEven, args: [10] }) },
    {
        name: 'a declaration whose name holds something else by now',
        make: () => {
            // eslint-disable-next-line prefer-const -- the variable is what the case is about
            let wrapped;
            const holder = { calls: 0 };
            function fib(n) {
                return n < 2 ? n : wrapped(n - 1) + wrapped(n - 2);
            }
            wrapped = (n) => {
                holder.calls += 1;
                return fib(n);
            };
            return { fn: (n) => [wrapped(n), holder.calls], args: [6] };
        },
    },
    { name: 'a curried function', make: () => { const add = (a) => (b) => (c) => a + b + c + two; return { fn: add(1)(2), args: [3] }; } },
    { name: 'a function of a function', make: () => ({ fn: (f) => f(3), args: [double] }) },
    runs('a function that gives a function', () => () => [double].map((f) => f(1))),
    { name: 'a generator function', make: () => ({ fn: (f) => [...f(3)], args: [function* (n) { yield n; yield two; }] }) },
    {
        name: 'an async generator function',
        make: () => ({
            fn: async (f) => {
                const all = [];
                for await (const one of f())
                    all.push(one);
                return all;
            },
            args: [async function* () { yield 1; yield two; }],
        }),
    },
    { name: 'a method with its object', make: () => ({ fn: (x) => table.add(x), args: [5] }) },
    { name: 'an async method', make: () => ({ fn: (x) => table.wait(x), args: [5] }) },
    { name: 'a generator method', make: () => ({ fn: (n) => [...table.count(n)], args: [3] }) },
    { name: 'an async generator method', make: () => ({ fn: async (n) => (await table.stream(n).next()).value, args: [3] }) },
    runs('a getter', () => () => table.sum),
    runs('a setter', () => () => { table.start = 7; return table.base; }),
    runs('a method with a computed name', () => () => table.key2()),
    runs('a method under a symbol', () => () => [...table]),
    runs('a method with a quoted name', () => () => table['quoted name']()),
    runs('a method with a number for its name', () => () => table[42]()),
    { name: 'a method alone', make: () => ({ fn: Reflect.get(table, '42') }) },
    { name: 'a quoted method alone', make: () => ({ fn: Reflect.get(table, 'quoted name') }) },
    { name: 'a computed method alone', make: () => ({ fn: Reflect.get(table, 'key2') }) },
    { name: 'a getter function alone', make: () => ({ fn: (get) => get.call({ base: 1 }), args: [Object.getOwnPropertyDescriptor(table, 'sum')?.get] }) },
    { name: 'a setter function alone', make: () => ({ fn: (set) => { const o = { base: 0 }; set.call(o, 4); return o; }, args: [Object.getOwnPropertyDescriptor(table, 'start')?.set] }) },
    { name: 'a bound function', make: () => ({ fn: table.add.bind({ base: 100 }), args: [5] }) },
    { name: 'a function bound with arguments', make: () => ({ fn: ((a, b, c) => [a, b, c]).bind(null, 1, 2), args: [3] }) },
    { name: 'a function bound twice', make: () => ({ fn: function (a, b) { return [this.x, a, b]; }.bind({ x: 1 }, 2).bind(null, 3) }) },
    { name: 'a bound native function', make: () => ({ fn: Math.max.bind(null, 5), args: [3] }) },
    { name: 'a bound method of an array', make: () => ({ fn: Array.prototype.slice.bind([1, 2, 3], 1) }) },
    { name: 'a native function', make: () => ({ fn: Math.max, args: [1, 3, 2] }) },
    { name: 'a native function in a variable', make: () => { const { isArray } = Array; return { fn: (x) => isArray(x), args: [[]] }; } },
    { name: 'a native method in a variable', make: () => { const slice = Array.prototype.slice; return { fn: () => slice.call('abc') }; } },
    { name: 'a constructor function with methods', make: () => {
            function Point(x) { this.x = x; }
            Point.prototype.twice = function () { return this.x * two; };
            return { fn: () => new Point(4).twice() };
        } },
    { name: 'an instance of a constructor function', make: () => {
            function Point(x) { this.x = x; }
            Point.prototype.twice = function () { return this.x * two; };
            const Class = Point;
            const point = new Class(8);
            return { fn: () => [point.twice(), point instanceof Class, point.constructor.name] };
        } },
    { name: 'old-style inheritance', make: () => {
            function Base() { }
            Base.prototype.hello = function () { return `hello ${String(this.constructor.name)}`; };
            function Child() { }
            Child.prototype = Object.create(Base.prototype);
            Child.prototype.constructor = Child;
            const Class = Child;
            return { fn: () => [new Class().hello(), new Class() instanceof Base] };
        } },
    { name: 'own properties of a function', make: () => { const f = Object.assign((x) => x + f.extra, { extra: 5 }); return { fn: f, args: [1] }; } },
    { name: 'a cache on a function', make: () => { const f = Object.assign((x) => f.cache.get(x), { cache: new Map([[1, 'one']]) }); return { fn: f, args: [1] }; } },
    { name: 'the name of a function', make: () => { const named = () => named.name; return { fn: named }; } },
    { name: 'the length of a function', make: () => { const f = (a, b, ...c) => f.length + a + b + c.length; return { fn: f, args: [1, 2] }; } },
    { name: 'functions in an array', make: () => { const all = [double, (x) => x - 1]; return { fn: (x) => all.map((f) => f(x)), args: [4] }; } },
    { name: 'functions in a map', make: () => { const all = new Map([['d', double]]); return { fn: (x) => all.get('d')?.(x), args: [4] }; } },
    { name: 'default parameters that use a variable', make: () => ({ fn: (x = two, y = x * two) => [x, y] }) },
    { name: 'rest parameters', make: () => ({ fn: (...all) => all.length + two, args: [1, 2, 3] }) },
    { name: 'arguments of its own', make: () => ({ fn: function () { return Array.from(arguments); }, args: [1, 2] }) },
    { name: 'a tagged template', make: () => { const tag = (parts, ...values) => parts.join('|') + values.join(); return { fn: () => tag `a${1}b${two}c` }; } },
    { name: 'comments and strings with braces', make: () => ({ fn: () => /* } */ `}${'{'}` + '})' + two // }
        }) },
    { name: 'a regular expression with braces', make: () => ({ fn: (s) => /[{}]\/(two)/.test(s) || two, args: ['{/two'] }) },
    { name: 'a function made from text', make: () => ({ fn: new Function('a', 'b', 'return a + b'), args: [1, 2] }) },
    { name: 'an immediately called function inside', make: () => ({ fn: () => (() => two)() }) },
    { name: 'a strict function throws on frozen objects', make: () => ({ fn: (o) => { try {
                o.x = 2;
                return 'written';
            }
            catch {
                return 'refused';
            } }, args: [Object.freeze({ x: 1 })] }) },
    { name: '`this` of a plain call is undefined in strict code', make: () => ({ fn: () => (function () { return this === undefined; })() }) },
    { name: 'try, catch and finally', make: () => ({ fn: () => { const log = []; try {
                throw new Error('x');
            }
            catch (error) {
                log.push(error.message);
            }
            finally {
                log.push('end');
            } return log; } }) },
];
//# sourceMappingURL=functions.js.map