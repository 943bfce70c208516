/** The one context of this process or thread. */
export const context = { place: undefined, cores: undefined };
/** How deep this code runs: 0 in the caller. */
export function currentDepth() {
    return context.place?.depth ?? 0;
}
//# sourceMappingURL=context.js.map