/** Symbols: shared ones by name, local ones by an id that keeps their identity. */
import type { Identities } from '../context.js';
import type { Node } from '../nodes.js';
export declare function encodeSymbol(symbol: symbol, identities: Identities): Node;
export declare function makeSymbol(how: 'registered' | 'known' | 'local', text: string | undefined): symbol;
