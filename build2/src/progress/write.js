/** Writes to streams that may be gone. */
/**
 * Writes text; that nobody reads it any more is no reason to end a run. A stream reports a closed pipe or terminal as
 * an 'error' event, which would be an uncaught exception where nobody listens.
 */
export function writeSafely(stream, text, write = stream.write.bind(stream)) {
    if (stream.destroyed)
        return;
    const ignore = () => undefined;
    // Streams made by hand for tests and editors sometimes have `write` alone.
    const canListen = typeof stream.once === 'function';
    if (canListen)
        stream.once('error', ignore);
    try {
        write(text, (error) => {
            // The event follows this callback.
            if (error && canListen && stream.listenerCount('error') === 0)
                stream.once('error', ignore);
        });
    }
    finally {
        if (canListen)
            stream.removeListener('error', ignore);
    }
}
//# sourceMappingURL=write.js.map