const wellKnown = new Map();
for (const name of Object.getOwnPropertyNames(Symbol)) {
    const value = Symbol[name];
    if (typeof value === 'symbol')
        wellKnown.set(value, name);
}
export function encodeSymbol(symbol, identities) {
    const key = Symbol.keyFor(symbol);
    if (key !== undefined)
        return { type: 'symbol', how: 'registered', text: key };
    const name = wellKnown.get(symbol);
    if (name !== undefined)
        return { type: 'symbol', how: 'known', text: name };
    const { description: text } = symbol;
    return { type: 'symbol', how: 'local', ...(text === undefined ? {} : { text }), id: identities.idOf(symbol) };
}
export function makeSymbol(how, text) {
    if (how === 'registered')
        return Symbol.for(text ?? '');
    const known = how === 'known' ? Symbol[text ?? ''] : undefined;
    return typeof known === 'symbol' ? known : Symbol(text);
}
//# sourceMappingURL=symbols.js.map