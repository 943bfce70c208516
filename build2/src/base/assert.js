/** Reports states that cannot be: a bug of ours, never of the caller. */
export function bug(what) {
    throw new Error(`parathos has a bug: ${what}. Please report it.`);
}
/** Ends an exhaustive switch: the compiler proves that nothing is left. */
export function never(value) {
    return bug(`unexpected ${JSON.stringify(value)}`);
}
//# sourceMappingURL=assert.js.map