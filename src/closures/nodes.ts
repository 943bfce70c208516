/** The form a value has inside a message when structured clone alone would not carry it: a list of flat nodes. */

/** Told in every graph, so that two versions of the package never misread one another. */
export const GRAPH_VERSION = 1;

export type Primitive = string | number | boolean | bigint | null | undefined;

/** Points to a node of the same message. */
export interface Ref {
  readonly ref: number;
}

/** Where a node holds a value: primitives stand for themselves. */
export type Slot = Primitive | Ref;

/** A property that is not a plain writable, enumerable, configurable value. */
export interface SpecialProperty {
  readonly key: Slot;
  readonly enumerable: boolean;
  readonly configurable: boolean;
  readonly writable?: boolean;
  readonly value?: Slot;
  readonly get?: Slot;
  readonly set?: Slot;
}

/** What every object has beside the contents of its kind. */
export interface Own {
  /** The prototype, where it is not the usual one of the kind. */
  readonly proto?: Slot;
  readonly keys?: readonly Slot[];
  readonly values?: readonly Slot[];
  readonly special?: readonly SpecialProperty[];
  readonly integrity?: 'frozen' | 'sealed' | 'closed';
  /** Values of `#private` fields, per class of the chain that declares some. */
  readonly privates?: readonly Privates[];
}

export interface Privates {
  readonly of: Slot;
  readonly values: readonly Slot[];
}

/** A thing that both sides have, or can import, under the same name. */
export type Reference =
  | { readonly from: 'global'; readonly name: string }
  | { readonly from: 'builtin'; readonly module: string; readonly name: string }
  | { readonly from: 'import'; readonly specifier: string; readonly parent: string; readonly name: string }
  | { readonly from: 'require'; readonly file: string; readonly path: readonly string[] };

/** Which variable a function closes over. */
export interface Binding {
  readonly name: string;
  /** Place of the variable in the message's list of cells. */
  readonly cell: number;
  /** The function assigns to it. */
  readonly assigned: boolean;
  /** It is an import: the other side takes it from there, and \`cell\` means nothing. */
  readonly reference?: Reference;
  /** It has to be read anew each time, for its module assigns to it. */
  readonly isLive?: boolean;
}

export interface FunctionNode {
  readonly type: 'function';
  readonly id: string;
  readonly form: 'expression' | 'declaration' | 'member' | 'class';
  readonly text: string;
  /** What the function says of itself, where `text` was rewritten. */
  readonly original?: string;
  readonly name?: string;
  readonly strict: boolean;
  /** The file the text was written in, as stack frames show it, with zero-based line and column of the text. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly bindings: readonly Binding[];
  readonly usesMeta: boolean;
  /** A prototype that something was put on. */
  readonly prototype?: Slot;
  /** Only classes: the parent, keys that were computed, and what the rewritten text asks for. */
  readonly parent?: Slot;
  readonly computedKeys?: readonly Slot[];
  readonly hydrates?: boolean;
  readonly staticPrivates?: readonly Slot[];
}

export type Body =
  | FunctionNode
  | { readonly type: 'object' }
  | { readonly type: 'raw'; readonly value: unknown }
  | { readonly type: 'array'; readonly length: number; readonly items?: readonly Slot[]; readonly raw?: readonly unknown[] }
  | { readonly type: 'map'; readonly entries: readonly Slot[] }
  | { readonly type: 'set'; readonly entries: readonly Slot[] }
  | { readonly type: 'regexp'; readonly source: string; readonly flags: string; readonly lastIndex: number }
  | { readonly type: 'error'; readonly class: string; readonly message?: string; readonly stack?: string }
  | { readonly type: 'domexception'; readonly message: string; readonly name: string; readonly stack?: string }
  | { readonly type: 'buffer'; readonly bytes: unknown; readonly start: number; readonly shared: boolean }
  /** Another node stands for this one. */
  | { readonly type: 'alias'; readonly of: Slot }
  | { readonly type: 'view'; readonly class: string; readonly buffer: Slot; readonly offset: number; readonly length: number }
  | { readonly type: 'url'; readonly href: string }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'symbol'; readonly how: 'registered' | 'known' | 'local'; readonly text?: string; readonly id?: string }
  | { readonly type: 'bound'; readonly id: string; readonly target: Slot; readonly self: Slot; readonly args: readonly Slot[] }
  | { readonly type: 'prototype'; readonly of: Slot }
  | { readonly type: 'member'; readonly of: Slot; readonly isStatic: boolean; readonly key: Slot; readonly part: 'value' | 'get' | 'set' }
  | { readonly type: 'proxy'; readonly target: Slot; readonly handler: Slot }
  | { readonly type: 'require'; readonly file: string }
  | { readonly type: 'arguments'; readonly items: readonly Slot[] }
  | { readonly type: 'known'; readonly id: string }
  | { readonly type: 'custom'; readonly codec: string; readonly data: Slot }
  | { readonly type: 'reference'; readonly reference: Reference };

export type Node = Body & { own?: Own };

/** Files that functions come from, each with the URL of its source map. */
export type FileMaps = readonly (readonly [file: string, mapUrl: string])[];

/** A variable that functions of the message close over. */
export interface Cell {
  readonly value: Slot;
  /** Its declaration had not run. */
  readonly unset?: true;
}

export interface Graph {
  /** Both sides keep the functions of this message, and name them by their ids from now on. */
  readonly keep?: boolean;
  readonly version: typeof GRAPH_VERSION;
  readonly root: Slot;
  readonly nodes: readonly Node[];
  readonly cells: readonly Cell[];
  /** Where the source maps are of the files that functions of this message were written in. */
  readonly maps?: FileMaps;
}

/** A body is either a value that structured clone carries as it is, or a graph. */
export type MessageBody =
  | { readonly plain: unknown }
  | { readonly graph: Graph; readonly slot?: number | undefined }
  /** What was last told to be in this slot. */
  | { readonly slot: number };

export function isRef(slot: Slot): slot is Ref {
  return typeof slot === 'object' && slot !== null;
}
