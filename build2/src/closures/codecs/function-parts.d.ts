/** What functions and classes have beside their text: parent, static values, computed keys, own properties, a changed prototype. */
import type { EncodeContext } from '../context.js';
import type { FunctionPlan } from '../function-plan.js';
import type { FunctionNode, Own, Slot } from '../nodes.js';
import type { FunctionInside } from '../scopes.js';
type AnyFunction = (...args: never[]) => unknown;
type ClassParts = Pick<FunctionNode, 'parent' | 'computedKeys' | 'hydrates' | 'staticPrivates'>;
export declare function encodeClassParts(fn: AnyFunction, plan: FunctionPlan, inside: FunctionInside | undefined, context: EncodeContext): ClassParts;
/** Own properties of a function, without those that its text gives it. */
export declare function encodeFunctionOwn(fn: AnyFunction, isDerived: boolean, context: EncodeContext): Own | undefined;
/** A prototype that something was put on travels with its function. */
export declare function encodePrototypeExtras(fn: AnyFunction, context: EncodeContext): {
    prototype?: Slot;
};
export {};
