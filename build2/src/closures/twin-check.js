/** Tells whether a twin of an imported class would behave as the class itself: one that the other side makes of its text. */
import { captureFunction } from './capture.js';
import { findComputedKeys } from './codecs/members.js';
import { findImportedVariable } from './imported-variables.js';
import { isVariableReassigned } from './live-exports.js';
import { CannotTravel } from './refusal.js';
import { lookInside } from './scopes.js';
const obstacles = new WeakMap();
/**
 * What stands in the way of a twin, in words, or ''.
 *
 * A twin sees the variables of its module as they are when it is made. So nobody may assign to them, nor to `#private`
 * state of the class itself: there are two of that.
 */
export function findObstacle(constructor) {
    let found = obstacles.get(constructor);
    if (found === undefined) {
        found = judge(constructor);
        obstacles.set(constructor, found);
    }
    return found;
}
function judge(constructor) {
    const inside = lookInside(constructor);
    if (inside?.kind !== 'function')
        return 'it cannot be looked into';
    try {
        const { plan, variables, script } = captureFunction(constructor, inside);
        if (plan.class === undefined || script === undefined)
            return 'it cannot be looked into';
        if (plan.class.staticPrivates.length > 0)
            return 'it keeps #private state of its own, in static fields';
        if (findComputedKeys(constructor, plan.class).includes(undefined))
            return 'it has a computed key that cannot be found again';
        const changing = variables.find((variable) => variable.assigned || findImportedVariable(variable, script)?.isLive === true || isVariableReassigned(variable.name, script));
        return changing === undefined ? '' : `it uses the variable \`${changing.name}\`, which its module assigns to`;
    }
    catch (error) {
        if (error instanceof CannotTravel)
            return `it is ${error.what}`;
        throw error;
    }
}
//# sourceMappingURL=twin-check.js.map