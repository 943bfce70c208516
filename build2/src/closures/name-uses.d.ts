/** Gathers how a function uses each name that it does not declare. */
/** How a function uses a name that it does not declare. */
export interface Use {
    /** Where it is first used: an offset in the text. */
    readonly at: number;
    /** Properties read through the name, when nothing else is done with it: then only these need to travel. */
    paths: string[][] | undefined;
    /** Where each of the paths is read. */
    readonly pathsAt: number[];
    assigned: boolean;
    /** Where it is first assigned, other than by `??=`, which makes it where it is missing. */
    assignedAt?: number;
}
/** What an arrow or method takes from around it and cannot carry along. */
export type Surrounding = 'this' | 'super' | 'arguments' | 'new.target';
export declare class NameUses {
    readonly free: Map<string, Use>;
    /** With the place of the first use. */
    readonly surrounding: Map<Surrounding, number>;
    /** The name as a whole: read or called, assigned, or made where it is missing. */
    add(name: string, at: number, how: 'read' | 'assigned' | 'made'): void;
    /** Only a property of the name. */
    addPath(name: string, path: string[], at: number): void;
    addSurrounding(what: Surrounding, at: number): void;
}
