import type { Edit } from './edits.js';
import type { Source } from './source.js';
/** Names that the rewritten text uses for what the decoder hands in. */
export declare const names: {
    readonly parent: "$parathosParent";
    readonly keys: "$parathosKeys";
    readonly hooks: "$parathosHooks";
};
export interface ClassMember {
    readonly isStatic: boolean;
    readonly part: 'value' | 'get' | 'set';
    /** The key, or which of the computed ones. */
    readonly key: string | number;
    /** What the function of the member says of itself. */
    readonly text: string;
}
export interface ComputedKey {
    readonly isStatic: boolean;
    readonly part: 'value' | 'get' | 'set' | 'field';
    readonly text: string;
    /** Only fields: the name of the variable that holds the key. */
    readonly variable?: string;
}
export interface ClassPlan {
    readonly isDerived: boolean;
    readonly members: readonly ClassMember[];
    readonly computedKeys: readonly ComputedKey[];
    /** `#private` fields of instances, and whether instances carry anything private at all. */
    readonly privateFields: readonly string[];
    readonly hasPrivates: boolean;
    readonly staticPrivates: readonly string[];
    /** Arrow functions that instances get as fields: they hold on to the instance. */
    readonly skip: ReadonlySet<unknown>;
    readonly edits: readonly Edit[];
    /** More edits for classes whose instances are made without running their constructor. */
    readonly hydrationEdits: readonly Edit[];
}
export declare function planClass(source: Source): ClassPlan;
