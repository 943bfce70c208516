/** Tells where in a file the text of a function stands. */
import { fileURLToPath } from 'node:url';
import { findOrigin } from './known-values.js';
import { findUnshifted } from './maps/shifted.js';
import { lookInside } from './scopes.js';
import { findScript } from './scripts.js';
/** Where the text begins. V8 names another place, which the plan knows from the text. */
export function findPlace(plan, inside, script) {
    if (script.url === '')
        return undefined;
    const before = plan.source.text.slice(0, plan.source.anchor);
    const lines = before.split('\n').length - 1;
    // Only with a line break before its parameters is the column unknown; nothing there can throw.
    const { file, line, column } = findUnshifted(script.url, inside) ?? { file: nameFile(script), line: inside.line, column: inside.column };
    return { file, line: line - lines, column: lines === 0 ? column - before.length : 0, script };
}
/** The same for any function, also one that came from elsewhere. */
export function placeFunction(fn, plan) {
    const origin = findOrigin(fn)?.node;
    if (origin !== undefined) {
        const { file, line, column } = origin;
        return file === undefined ? undefined : { file, line, column };
    }
    const inside = lookInside(fn);
    const script = inside?.kind === 'function' ? findScript(inside) : undefined;
    return inside?.kind === 'function' && script !== undefined ? findPlace(plan, inside, script) : undefined;
}
/** Stack frames show modules as URLs and CommonJS files as paths. */
function nameFile(script) {
    if (script.isModule || !script.url.startsWith('file:'))
        return script.url;
    try {
        return fileURLToPath(script.url);
    }
    catch {
        return script.url;
    }
}
//# sourceMappingURL=place.js.map