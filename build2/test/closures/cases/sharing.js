import { runs } from '../support/case.js';
function makeCounter() {
    let count = 0;
    return { up: () => (count += 1), get: () => count };
}
export const sharingCases = [
    runs('two functions of one counter', () => { const c = makeCounter(); return () => { c.up(); c.up(); return c.get(); }; }),
    runs('two counters of one factory', () => { const a = makeCounter(); const b = makeCounter(); return () => { a.up(); b.up(); b.up(); return [a.get(), b.get()]; }; }),
    runs('a counter that was used before', () => { const c = makeCounter(); c.up(); return () => [c.up(), c.get()]; }),
    runs('counters in a list', () => { const all = [makeCounter(), makeCounter(), makeCounter()]; return () => { all.forEach((c, i) => { for (let k = 0; k <= i; k += 1)
        c.up(); }); return all.map((c) => c.get()); }; }),
    runs('a captured object changed by two functions', () => { const state = { n: 0 }; const up = () => { state.n += 1; }; return () => { up(); up(); return state.n; }; }),
    runs('a variable that fn and a helper assign', () => { let total = 0; const add = (n) => { total += n; }; return () => { add(2); total *= 10; add(1); return total; }; }),
    runs('strict code beside shared variables', () => { let n = 0; const up = () => { n += 1; return (function () { return this === undefined; })(); }; return () => [up(), n]; }),
    runs('a shared array is one array', () => { const list = []; const push = (n) => list.push(n); return () => { push(1); list.push(2); return list; }; }),
    runs('a method and an arrow over one variable', () => { let log = ''; const o = { say(s) { log += s; } }; return () => { o.say('a'); o.say('b'); return log; }; }),
    runs('functions that read different properties of one object', () => { const c = { a: 1, b: 2, deep: { c: 3, d: 4 } }; const f = () => c.a; const g = () => c.deep.c; const h = () => c.deep.d; return () => [f(), g(), h(), c.b]; }),
    runs('a property that only a function found later reads', () => { const c = { a: 1, b: 2 }; const inner = { read: () => c.b }; const o = { inner }; return () => [c.a, o.inner.read()]; }),
    runs('a function that reads a property, and one that wants all', () => { const c = { a: 1, b: 2 }; const all = () => Object.keys(c); const o = { all }; return () => [c.a, o.all()]; }),
    runs('an object whose property is read, and that is given away later, is one', () => { const c = { a: 1, b: 2 }; const all = () => c; const o = { all }; return () => { o.all().a = 5; return c.a; }; }),
    runs('an object that two variables name is one', () => { const c = { a: [1], b: [2] }; const d = c; const o = { push: () => d.a.push(5) }; return () => { o.push(); return [c.a, c.b]; }; }),
    runs('memoised recursion', () => { const memo = new Map(); const fib = (n) => memo.get(n) ?? (memo.set(n, n < 2 ? n : fib(n - 1) + fib(n - 2)), memo.get(n)); return () => [fib(30), memo.size]; }),
];
//# sourceMappingURL=sharing.js.map