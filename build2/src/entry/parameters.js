/** Counts the parameters of a function, defaults and rest included, which `fn.length` does not. */
import { parseFunctionText } from '../closures/source.js';
/** Whether a function has a parameter after its first `items` ones; where that cannot be told, it has. */
export function takesArgument(fn, items) {
    if (fn.length > items)
        return true;
    const count = countParameters(fn);
    return count === undefined || count > items;
}
function countParameters(fn) {
    const root = parseFunctionText(Function.prototype.toString.call(fn))?.root;
    if (root === undefined || !('params' in root))
        return undefined;
    return root.params.some((parameter) => parameter.type === 'RestElement') ? Infinity : root.params.length;
}
//# sourceMappingURL=parameters.js.map