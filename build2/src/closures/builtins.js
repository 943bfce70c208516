/** Finds which of Node's own modules a value comes from. */
import { createRequire, isBuiltin } from 'node:module';
import { ourFolder } from '../base/own-files.js';
const require = createRequire(ourFolder);
/** Loading these prints a deprecation warning. */
const noisy = new Set(['punycode', 'sys', 'wasi']);
const names = new Map();
const collected = new Set();
let loadedCount = -1;
/** The name of a value that one of Node's loaded modules exports. */
export function findBuiltinName(value) {
    collectLoaded();
    return names.get(value);
}
/** The value of such a name; a box, since it may be anything. */
export function findBuiltin({ module, name }) {
    let value = require(`node:${stripPrefix(module)}`);
    for (const step of name === '' ? [] : name.split('.'))
        value = value[step];
    return { value };
}
export function isBuiltinModule(specifier) {
    return isBuiltin(specifier);
}
export function stripPrefix(specifier) {
    return specifier.startsWith('node:') ? specifier.slice(5) : specifier;
}
/** A value can only come from modules that are loaded, and asking for the others would load them. */
function collectLoaded() {
    const loaded = process.moduleLoadList ?? [];
    if (loaded.length === loadedCount)
        return;
    loadedCount = loaded.length;
    for (const entry of loaded) {
        const module = entry.replace(/^NativeModule /, '');
        if (module === entry || collected.has(module))
            continue;
        collected.add(module);
        if (module.startsWith('internal/') || module.startsWith('_') || noisy.has(module) || !isBuiltin(`node:${module}`))
            continue;
        collectModule(module);
    }
}
function collectModule(module) {
    const exports = require(`node:${module}`);
    const waiting = [{ value: exports, name: '', depth: 0 }];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
        const { value, name, depth } = entry;
        if ((typeof value !== 'object' || value === null) && typeof value !== 'function')
            continue;
        if (!names.has(value))
            names.set(value, { module, name });
        if (depth === 2 || value === process || value === globalThis || (depth > 0 && Array.isArray(value)))
            continue;
        for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
            if (key.includes('.') || !isWorthAName(property.value))
                continue;
            // `Module._cache`, `_extensions` and the like lead to the program's own modules.
            if (module === 'module' && key.startsWith('_'))
                continue;
            waiting.push({ value: property.value, name: name === '' ? key : `${name}.${key}`, depth: depth + 1 });
        }
    }
}
function isWorthAName(value) {
    return typeof value === 'function' || (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value));
}
//# sourceMappingURL=builtins.js.map