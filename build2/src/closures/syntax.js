/** `a.b['c']` as name and path; undefined for anything that computes. */
export function readChain(node) {
    const path = [];
    let at = node;
    while (at.type === 'MemberExpression' || at.type === 'ChainExpression') {
        if (at.type === 'ChainExpression') {
            at = at.expression;
            continue;
        }
        const { property } = at;
        if (!at.computed && property.type === 'Identifier')
            path.unshift(property.name);
        else if (property.type === 'Literal' && typeof property.value === 'string')
            path.unshift(property.value);
        else
            return undefined;
        at = at.object;
    }
    return at.type === 'Identifier' ? { name: at.name, path } : undefined;
}
/** The keys that `const { a, b: { c } } = …` reads; undefined where it reads more than names tell. */
export function readPatternKeys(pattern) {
    if (pattern.type !== 'ObjectPattern')
        return undefined;
    const keys = [];
    for (const one of pattern.properties) {
        if (one.type !== 'Property' || one.computed || one.key.type !== 'Identifier')
            return undefined;
        keys.push(one.key.name);
    }
    return keys.length === 0 ? undefined : keys;
}
export function isNode(value) {
    return typeof value === 'object' && value !== null && typeof value.type === 'string';
}
//# sourceMappingURL=syntax.js.map