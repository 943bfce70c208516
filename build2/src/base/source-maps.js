/** Knows whether the stacks of this thread are translated by source maps, and brings another thread to the same. */
import module from 'node:module';
// From Node 22.14 on; the types are those of Node 20.
const switches = module;
/** Undefined where Node does not tell: before 20.7, workers go by the flags alone. */
export function readSourceMaps() {
    const support = switches.getSourceMapsSupport?.();
    if (support !== undefined)
        return { ...support };
    const enabled = process.sourceMapsEnabled;
    return enabled === undefined ? undefined : { enabled };
}
export function areSameSourceMaps(a, b) {
    return a?.enabled === b?.enabled && a?.nodeModules === b?.nodeModules && a?.generatedCode === b?.generatedCode;
}
let told;
/**
 * Does here as another thread does. What it has told before is not done again: code of the user's that has switched
 * source maps on or off here since then is not overruled.
 */
export function followSourceMaps(wanted) {
    if (wanted === undefined || areSameSourceMaps(wanted, told))
        return;
    told = wanted;
    if (areSameSourceMaps(wanted, readSourceMaps()))
        return;
    const { enabled, ...options } = wanted;
    if (switches.setSourceMapsSupport === undefined)
        process.setSourceMapsEnabled(enabled);
    else
        switches.setSourceMapsSupport(enabled, options);
}
//# sourceMappingURL=source-maps.js.map