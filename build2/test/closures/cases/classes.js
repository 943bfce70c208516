import { runs, sees } from '../support/case.js';
const unit = 3;
const tag = Symbol('tag');
const method = `do${unit}`;
class Point {
    x;
    y;
    static origin = new Map([['x', 0]]);
    static count = 0;
    z = unit;
    constructor(x, y) {
        this.x = x;
        this.y = y;
        Point.count += 1;
    }
    static of(x) {
        return new Point(x, x);
    }
    static get made() {
        return Point.count;
    }
    get length() {
        return Math.hypot(this.x, this.y);
    }
    plus(other) {
        return new Point(this.x + other.x, this.y + other.y);
    }
    [method]() {
        return `did ${unit}`;
    }
    *[Symbol.iterator]() {
        yield this.x;
        yield this.y;
    }
    [tag] = unit;
}
class Point3 extends Point {
    z = 9;
    constructor(x) {
        super(x, x);
    }
    get length() {
        return super.length + this.z;
    }
    plus(other) {
        return super.plus(other).plus(this);
    }
}
class Account {
    static #made = 0;
    #balance = 0;
    #log = [];
    constructor(balance) {
        Account.#made += 1;
        this.#balance = balance;
        if (balance < 0)
            throw new Error('the constructor must not run again');
    }
    static made() {
        return Account.#made;
    }
    static isAccount(value) {
        return #balance in value;
    }
    get #secret() {
        return this.#balance * 2;
    }
    #note(text) {
        this.#log.push(text);
    }
    add(n) {
        this.#balance += n;
        this.#note(`added ${n}`);
        return this;
    }
    show() {
        return [this.#balance, this.#secret, this.#log];
    }
}
class Savings extends Account {
    #rate = unit;
    #balance = 'own';
    extra = 1;
    constructor() {
        super(50);
        this.extra = 2;
    }
    rates() {
        return [this.#rate, this.#balance, this.extra];
    }
    set rate(value) {
        this.#rate = value;
    }
}
class Stack extends Array {
    top() {
        return this.at(-1);
    }
}
class Registry extends Map {
    owner = 'me';
    total() {
        return [...this.values()].reduce((sum, n) => sum + n, 0);
    }
}
export const classCases = [
    runs('a class', () => () => new Point(3, 4).length),
    runs('an instance made there', () => () => [...new Point(3, 4).plus(new Point(1, 1))]),
    runs('static methods and fields', () => () => [Point.of(2).x, [...Point.origin]]),
    runs('a static getter', () => () => typeof Point.made),
    runs('a computed method', () => () => new Point(1, 1)['do3']?.()),
    runs('a field under a symbol', () => () => new Point(1, 1)[tag]),
    runs('inheritance with super', () => () => { const p = new Point3(3); return [p.length, p.plus(p).x, p instanceof Point, p.z]; }),
    runs('the name of a class', () => () => [Point.name, Point3.name, new Point3(1).constructor.name]),
    sees('an instance', () => new Point(3, 4), (p) => [p.length, p.z, [...p], p instanceof Point, Object.keys(p)]),
    sees('an instance of a subclass', () => new Point3(2), (p) => [p.length, p instanceof Point, p instanceof Point3]),
    sees('many instances', () => [new Point(1, 2), new Point(3, 4)], (all) => all.map((p) => p.length)),
    runs('static values are those of now', () => { Point.origin.set('y', 5); return () => Point.origin.get('y'); }),
    runs('a class expression', () => { const C = class {
        x = unit;
    }; return () => [new C().x, C.name]; }),
    runs('a class without a name', () => { const C = (() => class {
        x = unit;
    })(); return () => new C().x; }),
    runs('a class that extends an expression', () => { const mix = (B) => class extends B {
        mixed = unit;
    }; class M extends mix(Point) {
    } return () => { const m = new M(1, 2); return [m.mixed, m.x]; }; }),
    runs('a class that extends null', () => { class N extends null {
        static hi() { return unit; }
    } return () => [N.hi(), Object.getPrototypeOf(N.prototype)]; }),
    runs('private fields and methods', () => () => new Account(5).add(2).show()),
    runs('private statics', () => () => Account.made() >= 0),
    runs('a brand check', () => () => [Account.isAccount(new Account(1)), Account.isAccount({})]),
    sees('an instance with private state', () => new Account(7).add(3), (x) => [x.show(), x.add(1).show(), Account.isAccount(x)]),
    sees('private state of a class and its parent', () => { const s = new Savings(); s.rate = 8; s.add(1); return s; }, (s) => [s.show(), s.rates(), s instanceof Account]),
    sees('an instance whose constructor would throw', () => new Account(0).add(-5), (x) => x.show()),
    sees('an instance of an Array subclass', () => Stack.from([1, 2, 3]), (s) => [s.top(), s.length, Array.isArray(s), s instanceof Stack]),
    sees('an instance of a Map subclass', () => new Registry([['a', 1], ['b', 2]]), (r) => [r.total(), r.owner, r.size]),
    sees('an instance with an own method', () => Object.assign(new Point(1, 1), { hello() { return unit; } }), (p) => p.hello()),
    runs('a method added to the prototype', () => { class P {
        x = 1;
    } Object.assign(P.prototype, { added() { return this.x + unit; } }); return () => new P().added(); }),
    runs('a method replaced on the prototype', () => { class P {
        hi() { return 'old'; }
    } P.prototype.hi = () => 'new'; return () => new P().hi(); }),
    runs('a static method replaced', () => { class P {
        static hi() { return 'old'; }
    } P.hi = () => 'new'; return () => P.hi(); }),
    runs('static blocks do not run again', () => { const log = []; class P {
        static { log.push('ran'); }
    } return () => [P.name, log]; }),
    runs('a static arrow that uses the class', () => { class P {
        static base = 5;
        static get = () => P.base;
    } return () => P.get(); }),
    runs('accessors', () => { class T {
        #c = 1;
        get f() { return this.#c * 2; }
        set f(v) { this.#c = v; }
    } return () => { const t = new T(); t.f = 8; return t.f; }; }),
    runs('fields that use captured variables', () => { const start = { n: 5 }; class C {
        n = start.n;
        f = () => this.n;
    } return () => new C().f(); }),
    runs('Symbol.toStringTag and toPrimitive', () => { class V {
        get [Symbol.toStringTag]() { return 'Vee'; }
        [Symbol.toPrimitive]() { return unit; }
    } return () => [String(Object.prototype.toString.call(new V())), +new V()]; }),
    runs('Symbol.hasInstance', () => { class Even {
        static [Symbol.hasInstance](n) { return Number(n) % 2 === 0; }
    } return () => 2 instanceof Even; }),
    sees('a frozen instance', () => Object.freeze(new Point(1, 2)), (p) => [Object.isFrozen(p), p.length]),
    sees('two instances that know one another', () => { const p = new Point(1, 1); const q = Object.assign(new Point(2, 2), { other: p }); p.other = q; return q; }, (q) => q.other.other === q),
    runs('classes that know one another', () => { class A {
        make() { return new B(); }
    } class B {
        make() { return new A(); }
    } return () => new A().make().make() instanceof A; }),
    runs('instanceof with a captured class for an argument made here', () => { const p = new Point(1, 1); return () => p instanceof Point; }),
];
//# sourceMappingURL=classes.js.map