/** What the codecs of the kinds of objects may ask of the message that is being encoded or decoded. */
import type { Captured } from './capture.js';
import type { Body, Slot } from './nodes.js';
import type { StepKind } from './refusal.js';
import type { FunctionInside } from './scopes.js';
import type { ScriptFacts } from './scripts.js';
/** What an encoder needs to know of the run it works for. */
export interface Identities {
    /** The id of a function, class or symbol, given on first sight. */
    idOf(value: object | symbol): string;
    /** Whether the other side holds what this id stands for. */
    isKnown(id: string): boolean;
    isMoved(buffer: object): boolean;
    /** Functions go to a worker to be called there: whoever waits for what they assign here is to be warned. */
    readonly warnsOfWrites: boolean;
}
export interface EncodeContext {
    readonly via: 'process' | 'thread';
    readonly identities: Identities;
    /** Ids of functions and classes that this message carries by value. */
    readonly carried: string[];
    /** See `Encoded.transfer`. */
    readonly transfer: ArrayBuffer[];
    /** The slot for a value met on the way, with the step that leads there. */
    slot(value: unknown, kind: StepKind, key?: unknown): Slot;
    /** Only the properties that are read of an object; all of it, if it travels for another reason too. */
    partialSlot(value: object, paths: readonly (readonly string[])[], kind: StepKind, key: unknown): Slot;
    /** The cell of a variable: see `Encoder`. */
    cell(key: string, value: unknown, isOnly: boolean, taker: string, slot: () => Slot): number;
    /** A function is about to travel by value. */
    noteCaptured(fn: {
        readonly name: string;
    }, captured: Captured, inside: FunctionInside | undefined): void;
    /** A function of this file travels by value. */
    noteFile(file: string, script?: ScriptFacts): void;
    /** A buffer's bytes are taken at the end, when it is known which of them are looked at. */
    postponeBuffer(buffer: ArrayBuffer): void;
    includeBytes(buffer: object, start: number, end: number): void;
}
export interface DecodeContext {
    /** The value of a slot: made, but perhaps not filled yet. */
    value(slot: Slot): unknown;
}
/** How an object of a kind of its own is written down and made again. */
export interface Encoding {
    readonly body: Body;
    /** The prototype that the decoded shell has by itself. */
    readonly proto: object | null;
    /** Own properties that belong to the kind and not to the object. */
    readonly skips?: (key: string | symbol) => boolean;
}
