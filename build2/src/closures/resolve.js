/** Gets hold of what references name: imports modules before a message is decoded, and looks names up while it is. */
import { createRequire } from 'node:module';
import { ourFolder } from '../base/own-files.js';
import { DecodeError } from '../errors/kinds.js';
import { findBuiltin } from './builtins.js';
import { findGlobal } from './globals.js';
import { importFrom } from './import-from.js';
import { findNotedValue, noteReference } from './known-values.js';
const modules = new Map();
/** Imports what the graph needs and this side has not seen yet. Undefined when there is nothing to wait for. */
export function loadReferences(graph) {
    const missing = new Map();
    const need = (reference, isLive = false) => {
        const wanted = toImport(reference);
        if (wanted === undefined || modules.has(wanted.key) || missing.has(wanted.key))
            return;
        if (isLive || !findNotedValue(reference))
            missing.set(wanted.key, load(wanted));
    };
    for (const node of graph.nodes) {
        if (node.type === 'reference')
            need(node.reference);
        else if (node.type === 'function')
            for (const { reference, isLive } of node.bindings)
                if (reference)
                    need(reference, isLive);
    }
    return missing.size === 0 ? undefined : Promise.all(missing.values()).then(() => undefined);
}
/** The value of a reference whose module is there. */
export function resolveReference(reference) {
    const noted = findNotedValue(reference);
    if (noted !== undefined)
        return noted.value;
    const value = readReference(reference);
    noteReference(value, reference);
    return value;
}
function toImport(reference) {
    if (reference.from === 'import') {
        const { specifier, parent } = reference;
        return { key: `${specifier} ${parent}`, specifier, parent };
    }
    if (reference.from !== 'builtin' || reference.name !== '*')
        return undefined;
    const specifier = `node:${reference.module}`;
    return { key: specifier, specifier, parent: ourFolder };
}
async function load({ key, specifier, parent }) {
    try {
        modules.set(key, await importFrom(specifier, parent));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new DecodeError(`Cannot import '${specifier}' for ${parent} in the worker: ${reason}`, { cause: error });
    }
}
/** What a reference stands for at present. */
export function readReference(reference) {
    const wanted = toImport(reference);
    switch (reference.from) {
        case 'import': {
            const namespace = modules.get(wanted?.key ?? '');
            return reference.name === '*' ? namespace : namespace?.[reference.name];
        }
        case 'global': {
            const found = findGlobal(reference.name);
            if (found === undefined)
                throw new DecodeError(`There is no global ${reference.name} on this side.`);
            return found.value;
        }
        case 'builtin': return wanted === undefined ? findBuiltin(reference).value : modules.get(wanted.key);
        case 'require': return findRequired(reference.file, reference.path);
    }
}
function findRequired(file, path) {
    let value = createRequire(file)(file);
    for (const step of path)
        value = value[step];
    return value;
}
//# sourceMappingURL=resolve.js.map