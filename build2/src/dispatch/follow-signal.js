/** Ties a run to an AbortSignal, without leaving a listener behind. */
/** Returns what unties it. */
export function followSignal(signal, abort) {
    const onAbort = () => { abort(signal.reason); };
    signal.addEventListener('abort', onAbort, { once: true });
    return () => { signal.removeEventListener('abort', onAbort); };
}
//# sourceMappingURL=follow-signal.js.map