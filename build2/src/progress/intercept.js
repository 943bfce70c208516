/** Leads what a program writes to a terminal past the bars that stand there. */
/**
 * Catches the whole lines written to a stream. An unfinished line is kept until its end comes or the bars are gone: it
 * cannot stand above them, and below them it would be overwritten.
 *
 * @param onLines gets a function that does the writing, to be called when the cursor is where lines may be written
 */
export function interceptWrites(stream, onLines) {
    const own = Object.getOwnPropertyDescriptor(stream, 'write');
    const raw = stream.write.bind(stream);
    let unfinished = Buffer.alloc(0);
    let isActive = true;
    function write(chunk, encoding, callback) {
        const isText = typeof chunk === 'string';
        const done = typeof encoding === 'function' ? encoding : callback;
        const coding = typeof encoding === 'string' ? encoding : undefined;
        // Anything else is a mistake that the stream itself reports best.
        if (!isActive || (!isText && !(chunk instanceof Uint8Array)))
            return raw(chunk, coding, done);
        const bytes = Buffer.concat([unfinished, isText ? Buffer.from(chunk, coding) : chunk]);
        const end = bytes.lastIndexOf('\n') + 1;
        unfinished = bytes.subarray(end);
        if (end > 0)
            onLines(() => raw(bytes.subarray(0, end), undefined, done));
        else if (done)
            process.nextTick(done);
        return true;
    }
    stream.write = write;
    return {
        raw,
        restore() {
            isActive = false;
            // Somebody else may have replaced `write` after us. Then theirs stays, and ours only passes on.
            if (stream.write === write) {
                if (own === undefined)
                    delete stream.write;
                else
                    Object.defineProperty(stream, 'write', own);
            }
            if (unfinished.length > 0)
                raw(unfinished);
        },
    };
}
//# sourceMappingURL=intercept.js.map