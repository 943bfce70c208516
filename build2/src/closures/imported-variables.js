/** Finds captured variables that are imports: those travel by reference, whatever their value is. */
import { createRequire } from 'node:module';
import { findBuiltin, isBuiltinModule, stripPrefix } from './builtins.js';
import { isReassigned } from './live-exports.js';
import { findImport, referToExports } from './reference.js';
import { readScriptSource } from './scripts.js';
/** The import that a variable of the file `script` is. */
export function findImportedVariable(variable, script) {
    const { name, isModuleLevel, isTopLevel, assigned } = variable;
    if (!isModuleLevel) {
        const reference = isTopLevel && script.url.startsWith('file:') ? findRequired(variable, script) : undefined;
        return reference && { reference, isLive: false };
    }
    const reference = findImport(name, script);
    if (reference === undefined)
        return undefined;
    const isLive = reference.from === 'import' && (assigned || isReassigned(reference.specifier, reference.parent, reference.name));
    return { reference, isLive };
}
/** What compilers make of imports where they write CommonJS, and people do by hand. */
function findRequired({ name, value, paths }, script) {
    if (typeof value === 'function')
        return undefined;
    const isObject = typeof value === 'object' && value !== null;
    if (isObject && (paths === undefined || isExports(value)))
        return undefined;
    const text = readScriptSource(script);
    if (!text?.includes('require'))
        return undefined;
    return isObject ? findWrapped(name, value, paths ?? [], text, script) : findTaken(name, value, text);
}
function isExports(value) {
    return referToExports(value) !== undefined;
}
/** `const import_lib = __toESM(require('./lib'))`: an object that hands out what the module exports. */
function findWrapped(name, value, paths, text, script) {
    const call = new RegExp(String.raw `\b${escape(name)}\s*=\s*[\w$.]+\(\s*require\(\s*(["'])([^"'\n]+)\1\s*\)`).exec(text);
    const specifier = call?.[2];
    if (specifier === undefined)
        return undefined;
    const require = createRequire(script.url);
    const exports = isBuiltinModule(specifier) ? require(specifier) : findCached(specifier, require);
    const isObject = (typeof exports === 'object' && exports !== null) || typeof exports === 'function';
    if (!isObject || !paths.every(([head = '']) => head in exports && Object.is(Reflect.get(exports, head), Reflect.get(value, head))))
        return undefined;
    return isBuiltinModule(specifier) ? { from: 'builtin', module: stripPrefix(specifier), name: '' } : referToExports(exports);
}
function findCached(specifier, require) {
    try {
        return require.cache[require.resolve(specifier)]?.exports;
    }
    catch {
        return undefined;
    }
}
/**
 * `const { threadId } = require('node:worker_threads')`: what Node says of the process or thread is another thing there.
 * What a file of the user's exports is a variable like any other, once it has been taken out of there.
 */
function findTaken(name, value, text) {
    for (const [, list = '', , specifier = ''] of text.matchAll(/\{([^{}]*)\}\s*=\s*require\(\s*(["'])([^"'\n]+)\2\s*\)/g)) {
        const key = new RegExp(String.raw `(?:^|,)\s*(?:([\w$]+)\s*:\s*)?${escape(name)}\s*(?=,|$)`).exec(list);
        if (key !== null && isBuiltinModule(specifier))
            return checkBuiltin(specifier, key[1] ?? name, value);
    }
    const single = new RegExp(String.raw `\b${escape(name)}\s*=\s*require\(\s*(["'])([^"'\n]+)\1\s*\)\s*\.\s*([\w$]+)\s*[;,\n]`).exec(text);
    return single?.[2] !== undefined && isBuiltinModule(single[2]) ? checkBuiltin(single[2], single[3] ?? '', value) : undefined;
}
function checkBuiltin(specifier, name, value) {
    const builtin = { module: stripPrefix(specifier), name };
    return Object.is(findBuiltin(builtin).value, value) ? { from: 'builtin', ...builtin } : undefined;
}
function escape(name) {
    return name.replaceAll('$', String.raw `\$`);
}
//# sourceMappingURL=imported-variables.js.map