import { SourceMap } from 'node:module';
/** The map of a file; undefined where it cannot be read. Its sources are whole URLs. */
export declare function loadMap(file: string, mapUrl: string): SourceMap | undefined;
/** What a file says of its map in a comment near its end. */
export declare function readOwnMapUrl(fileUrl: string): string | undefined;
