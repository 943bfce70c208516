/** Imports modules as if the import stood in another file: what `import()` means inside a function that has travelled. */
import vm from 'node:vm';
import { ourFolder } from '../base/own-files.js';
const mainLoader = vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
/** Node's own loader, asked from the function's file; before 20.12 only absolute and built-in specifiers resolve. */
export const dynamicImport = mainLoader ?? ((specifier) => import(specifier));
/** Imports a module as if the import stood in the file `parent`. */
export async function importFrom(specifier, parent) {
    quietLoader();
    return compileImport(parent)(specifier);
}
let isQuiet = false;
/**
 * Node warns on the first use that this way to its loader is experimental. The user did not ask for it and can do nothing
 * about it, so that one sentence, once per thread, is kept off their terminal.
 */
export function quietLoader() {
    if (isQuiet || mainLoader === undefined)
        return;
    isQuiet = true;
    const { emitWarning } = process;
    process.emitWarning = ((warning, ...rest) => {
        if (!String(warning).includes('USE_MAIN_CONTEXT_DEFAULT_LOADER'))
            Reflect.apply(emitWarning, process, [warning, ...rest]);
    });
    try {
        compileImport(ourFolder)('node:module').catch(() => undefined);
    }
    finally {
        // The warning comes while `import()` is being called, not after.
        process.emitWarning = emitWarning;
    }
}
function compileImport(parent) {
    return vm.compileFunction('return import(specifier)', ['specifier'], {
        filename: parent,
        importModuleDynamically: dynamicImport,
    });
}
//# sourceMappingURL=import-from.js.map