/** Tells promises and their like from other values. */
export function isThenable(value) {
    return (((typeof value === 'object' && value !== null) || typeof value === 'function') &&
        typeof value.then === 'function');
}
//# sourceMappingURL=thenable.js.map