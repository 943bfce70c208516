/**
 * Loads one of the bundles of the installed package. However we are reached, by `import`, by `require` or from inside a
 * bundle, there is one of each; and workers run the very same files.
 *
 * @param bundle its file, as the door would import it
 */
export declare function loadInside(bundle: string): unknown;
