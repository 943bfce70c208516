/** Knows what compilers write into functions that means nothing elsewhere, and what stands for it there. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { types } from 'node:util';
import { importFrom } from './import-from.js';
import { CannotTravel } from './refusal.js';
/** What Vite (and so vitest) makes of `import()`: it asks Vite's server, which a worker does not have. */
const viteImport = '__vite_ssr_dynamic_import__';
const importers = new Map();
/** The variable as it has to travel. Throws CannotTravel for what only another compile target can help. */
export function replaceTrace(variable, { plan, place }) {
    const { name, value } = variable;
    if (name === viteImport && place !== undefined)
        return { ...variable, value: findImporter(place.file, process.cwd()) };
    // `#count` becomes a WeakMap `_Counter_count`, or a WeakSet for methods, below ES2022.
    if ((types.isWeakMap(value) || types.isWeakSet(value)) && /_(?:_p|_?classP)rivate/u.test(plan.text)) {
        throw new CannotTravel(`\`${name}\` keeps the #private members of a class that was compiled for older engines, out of reach`, 'Compile for ES2022 or later (`target` in tsconfig.json), which leaves the class as it was written.');
    }
    return variable;
}
/** Vite names modules as a browser would: by the path under its root, or `/@fs/` and the whole path. */
export async function importForVite(specifier, parent, root) {
    if (!specifier.startsWith('/'))
        return importFrom(specifier, parent);
    const whole = specifier.startsWith('/@fs/') ? specifier.slice('/@fs'.length).replace(/^\/(?=[a-z]:)/iu, '') : specifier;
    return importFrom(pathToFileURL(existsSync(root + whole) ? root + whole : whole).href, parent);
}
// One for each file, so that two functions of a message see one variable.
function findImporter(parent, root) {
    const key = `${parent}\n${root}`;
    const importer = importers.get(key) ?? ((specifier) => importForVite(specifier, parent, root));
    importers.set(key, importer);
    return importer;
}
//# sourceMappingURL=compiler-traces.js.map