/** As `module.setSourceMapsSupport` takes it; older versions of Node only tell `enabled`. */
export interface SourceMapsSupport {
    readonly enabled: boolean;
    readonly nodeModules?: boolean;
    readonly generatedCode?: boolean;
}
/** Undefined where Node does not tell: before 20.7, workers go by the flags alone. */
export declare function readSourceMaps(): SourceMapsSupport | undefined;
export declare function areSameSourceMaps(a: SourceMapsSupport | undefined, b: SourceMapsSupport | undefined): boolean;
/**
 * Does here as another thread does. What it has told before is not done again: code of the user's that has switched
 * source maps on or off here since then is not overruled.
 */
export declare function followSourceMaps(wanted: SourceMapsSupport | undefined): void;
