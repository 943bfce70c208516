/** Gives our own functions and classes their names: nothing has to look for them, and both sides have the same ones. */
import { ourFolder } from '../base/own-files.js';
import { noteReference } from './known-values.js';
/** @param file the door they are exported from */
export function nameOurExports(file, values) {
    const specifier = new URL(file, ourFolder).href;
    for (const [name, value] of Object.entries(values))
        noteReference(value, { from: 'import', specifier, parent: specifier, name });
}
//# sourceMappingURL=own-exports.js.map