/** Knows the folder of our files, and which of them workers are started from. */
// The published package is CommonJS inside, and this file part of a bundle; either way it is one level below.
const here = import.meta.url;
/** The URL of the folder, with a slash at its end. */
export const ourFolder = new URL('..', here).href;
/** The file that a worker is started from. */
export function workerEntry(kind) {
    return new URL(`worker/${kind}${here.endsWith('.cjs') ? '.cjs' : '.js'}`, ourFolder);
}
//# sourceMappingURL=own-files.js.map