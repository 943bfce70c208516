/** Node's own functions make objects of these classes, and the inspector evaluates here. Most often it is ours too. */
export declare const mainGlobal: typeof globalThis;
type Realm = Readonly<Record<string, unknown>>;
/** Makes objects that V8 read from a message those of our own realm, so that `instanceof` holds. Returns the value. */
export declare function takeIntoRealm<T>(value: T, from?: Realm, to?: Realm): T;
export {};
