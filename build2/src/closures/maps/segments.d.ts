/** Writes a source map down: which place came from which, in the order of the compiled text. */
import type { SourceMapping, SourceMapPayload } from 'node:module';
import type { Position } from '../position.js';
export declare class SegmentWriter {
    private mappings;
    private readonly sources;
    private readonly names;
    private line;
    /** What the last segment said: a segment tells only what has changed. */
    private last;
    private entry;
    private isFirst;
    /** Adds a segment, unless it says of this line what the one before did. */
    add({ line, column }: Position, found: SourceMapping | object): void;
    toUrl(): string;
    private startLine;
}
/** A map as the URL of itself. */
export declare function writeDataUrl(payload: Partial<SourceMapPayload>): string;
