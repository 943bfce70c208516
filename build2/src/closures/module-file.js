/** Reads the import and export declarations of a file: what its names stand for outside it. */
import { readScriptSource } from './scripts.js';
import { parseFile } from './source.js';
const imports = new Map();
const exports = new Map();
/** The imports of a script by their local names; none for those that are not ES modules. */
export function readImports(script) {
    let found = imports.get(script.scriptId);
    if (found === undefined) {
        found = script.isModule ? findImports(readScriptSource(script) ?? '') : new Map();
        imports.set(script.scriptId, found);
    }
    return found;
}
/** What an ES module exports of its own. */
export function readExports(script) {
    let found = exports.get(script.scriptId);
    if (found === undefined) {
        found = findExports(script.isModule ? (readScriptSource(script) ?? '') : '');
        exports.set(script.scriptId, found);
    }
    return found;
}
/** A directive at the top of a CommonJS file holds for arrows too, which cannot be asked about it. */
export function startsStrict(script) {
    return /^(?:#![^\n]*\n)?(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])use strict\1/.test(readScriptSource(script) ?? '');
}
/** Comments, directives and import declarations, as most files begin. */
const head = /^(?:#![^\n]*\n)?(?:\s+|;|\/\/[^\n]*\n|\/\*[^]*?\*\/|(['"])use strict\1|import\b(?:[^'";()]*\bfrom)?\s*(['"])[^'"\n]*\2(?:\s*with\s*\{[^}]*\})?)*/;
const laterImport = /\bimport\b(?!\s*[(.'"])/;
/** To parse a file takes time, so only its head is, unless there may be imports further down. */
function findImports(text) {
    const found = new Map();
    const top = head.exec(text)?.[0] ?? '';
    const body = laterImport.test(text.slice(top.length)) ? undefined : parseFile(top, 'module');
    for (const node of body ?? parseFile(text, 'module') ?? [])
        if (node.type === 'ImportDeclaration')
            collectImports(node, found);
    return found;
}
function findExports(text) {
    const names = new Map();
    let unnamedDefault;
    for (const node of text.includes('export') ? (parseFile(text, 'module') ?? []) : []) {
        if (node.type === 'ExportNamedDeclaration')
            collectExports(node, names);
        else if (node.type === 'ExportDefaultDeclaration') {
            const named = node.declaration;
            const local = named.type === 'Identifier' ? named.name : named.id?.name;
            if (local !== undefined)
                names.set(local, 'default');
            else
                unnamedDefault = { start: node.declaration.start, end: node.declaration.end };
        }
    }
    return { names, lineStarts: findLineStarts(text), ...(unnamedDefault ? { unnamedDefault } : {}) };
}
function collectImports(node, found) {
    // An import with attributes (JSON) is data: it travels by value.
    if (node.attributes.length > 0)
        return;
    const specifier = String(node.source.value);
    for (const one of node.specifiers) {
        if (one.type === 'ImportNamespaceSpecifier')
            found.set(one.local.name, { specifier, name: '*' });
        else if (one.type === 'ImportDefaultSpecifier')
            found.set(one.local.name, { specifier, name: 'default' });
        else
            found.set(one.local.name, { specifier, name: nameOf(one.imported) });
    }
}
function collectExports(node, names) {
    const { declaration } = node;
    if (declaration?.type === 'VariableDeclaration') {
        for (const one of declaration.declarations)
            if (one.id.type === 'Identifier')
                names.set(one.id.name, one.id.name);
    }
    else if (declaration?.id)
        names.set(declaration.id.name, declaration.id.name);
    if (node.source)
        return;
    for (const one of node.specifiers)
        names.set(nameOf(one.local), nameOf(one.exported));
}
function nameOf(node) {
    return node.type === 'Identifier' ? (node.name ?? '') : String(node.value);
}
function findLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
//# sourceMappingURL=module-file.js.map