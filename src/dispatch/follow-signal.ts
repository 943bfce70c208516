/** Ties a run to an AbortSignal, without leaving a listener behind. */

/** Returns what unties it. */
export function followSignal(signal: AbortSignal, abort: (reason: unknown) => void): () => void {
  const onAbort = (): void => { abort(signal.reason); };
  signal.addEventListener('abort', onAbort, { once: true });
  return () => { signal.removeEventListener('abort', onAbort); };
}
