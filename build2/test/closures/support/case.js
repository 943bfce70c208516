/** What a case of the corpus is: a function to run there and in place, with the same outcome. */
/** A case whose function takes nothing. */
export function runs(name, make) {
    return { name, make: () => ({ fn: make() }) };
}
/** A case that sends a value as an argument, and looks at it there. */
export function sees(name, value, look) {
    return { name, make: () => ({ fn: look, args: [value()] }) };
}
//# sourceMappingURL=case.js.map