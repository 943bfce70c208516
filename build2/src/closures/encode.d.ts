import type { Captured } from './capture.js';
import type { EncodeContext, Identities } from './context.js';
import type { Graph, Slot } from './nodes.js';
import type { StepKind } from './refusal.js';
import type { FunctionInside } from './scopes.js';
import type { ScriptFacts } from './scripts.js';
import { Trail } from './trail.js';
import type { Root } from './trail.js';
export type { Root };
/** One message in the making. */
export declare class Encoder implements EncodeContext {
    readonly via: 'process' | 'thread';
    readonly identities: Identities;
    readonly forMany: boolean;
    readonly transfer: ArrayBuffer[];
    private readonly ranges;
    /** Functions and classes that this message carries by value. */
    readonly carried: string[];
    private readonly nodes;
    private readonly cells;
    private readonly cellsByKey;
    private readonly memo;
    private readonly waiting;
    private readonly partials;
    private readonly buffers;
    private readonly writes;
    private readonly maps;
    readonly trail: Trail;
    private current;
    /** @param forMany it goes to several workers: no one of them may get a buffer itself */
    constructor(via: 'process' | 'thread', identities: Identities, root: Root, forMany?: boolean);
    encode(value: unknown): Graph;
    slot(value: unknown, kind: StepKind, key?: unknown): Slot;
    /** Only the properties that are read of an object; all of it, if it travels for another reason too. */
    partialSlot(value: object, paths: readonly (readonly string[])[], kind: StepKind, key: unknown): Slot;
    /** The cell of a variable. Functions that see one variable get one cell, as far as can be told. */
    cell(key: string, value: unknown, isOnly: boolean, taker: string, slot: () => Slot): number;
    noteCaptured(fn: {
        readonly name: string;
    }, captured: Captured, inside: FunctionInside | undefined): void;
    noteFile(file: string, script?: ScriptFacts): void;
    /** A buffer's bytes are taken at the end, when it is known which of them are looked at. */
    postponeBuffer(buffer: ArrayBuffer): void;
    includeBytes(buffer: object, start: number, end: number): void;
    private reserve;
    private drain;
    private write;
    /** Whoever only wants to know what would be refused goes on. */
    protected onFailed(id: number, error: unknown): void;
    /** Whether a node holds only those properties of its object that are read. */
    protected isPartial(id: number): boolean;
    private encodeNode;
    /** True when something new has to be walked. */
    private settlePartials;
    private encodePartial;
    private takeBuffers;
}
/** Objects whose properties can be taken one by one. Functions and proxies are wholes. */
export declare function isPartialObject(value: unknown): value is object;
