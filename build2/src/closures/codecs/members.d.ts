/** Finds which properties of a class and of its prototype come from its text: they need no sending of their own. */
import type { ClassMember, ClassPlan } from '../class-plan.js';
/** The keys of a class (or of its prototype) whose functions its text makes again. */
export declare function findTextMembers(constructor: object, isStatic: boolean): Map<string | symbol, ClassMember[]>;
/** The keys that `[expression]` gave when the class was made, by the functions that stand under them now. */
export declare function findComputedKeys(constructor: object, plan: ClassPlan): (string | symbol | undefined)[];
