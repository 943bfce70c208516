/** Writes to streams that may be gone. */

/**
 * Writes text; that nobody reads it any more is no reason to end a run. A stream reports a closed pipe or terminal as
 * an 'error' event, which would be an uncaught exception where nobody listens.
 */
export function writeSafely(stream: NodeJS.WriteStream, text: string, write = stream.write.bind(stream)): void {
  if (stream.destroyed) return;
  const ignore = (): void => undefined;
  // Streams made by hand for tests and editors sometimes have `write` alone.
  const canListen = typeof stream.once === 'function';
  if (canListen) stream.once('error', ignore);
  try {
    write(text, (error?: Error | null) => {
      // The event follows this callback.
      if (error && canListen && stream.listenerCount('error') === 0) stream.once('error', ignore);
    });
  } finally {
    if (canListen) stream.removeListener('error', ignore);
  }
}
