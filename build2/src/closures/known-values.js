const references = new WeakMap();
const values = new Map();
const origins = new WeakMap();
/** Keeps both ways: the reference of a value, and the value of a reference, so that nothing is imported on the way back. */
export function noteReference(value, reference) {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function')
        return;
    if (!references.has(value))
        references.set(value, reference);
    values.set(keyOf(reference), value);
}
export function findNotedReference(value) {
    return references.get(value);
}
/** The value of a reference that passed here before; a box, since the value may be anything. */
export function findNotedValue(reference) {
    const key = keyOf(reference);
    return values.has(key) ? { value: values.get(key) } : undefined;
}
export function noteOrigin(fn, origin) {
    origins.set(fn, origin);
}
export function findOrigin(fn) {
    return origins.get(fn);
}
function keyOf(reference) {
    switch (reference.from) {
        case 'global': return `global ${reference.name}`;
        case 'builtin': return `builtin ${reference.module} ${reference.name}`;
        case 'import': return `import ${reference.specifier} ${reference.parent} ${reference.name}`;
        case 'require': return `require ${reference.file} ${JSON.stringify(reference.path)}`;
    }
}
//# sourceMappingURL=known-values.js.map