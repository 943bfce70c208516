/** Sends what a task prints through the message pipe, so that it arrives before the task's result. */
import { StringDecoder } from 'node:string_decoder';
export function forwardOutput(post) {
    forwardStream('stdout', post);
    forwardStream('stderr', post);
}
// A worker's own stdout is a second channel: the result can overtake it, and what is still in it when the
// caller exits is lost. On the message pipe everything keeps its order. What bypasses process.stdout
// (native code, programs the task starts) still goes through the real stream.
function forwardStream(stream, post) {
    const decoder = new StringDecoder('utf8');
    const write = (chunk, encodingOrCallback, callback) => {
        const encoding = typeof encodingOrCallback === 'string' ? encodingOrCallback : undefined;
        const done = typeof encodingOrCallback === 'function' ? encodingOrCallback : callback;
        const text = typeof chunk === 'string' ? fromEncoded(chunk, encoding, decoder) : decoder.write(Buffer.from(chunk));
        if (text !== '')
            post({ kind: 'output', stream, text });
        if (done !== undefined)
            process.nextTick(done);
        return true;
    };
    process[stream].write = write;
}
function fromEncoded(text, encoding, decoder) {
    if (encoding === undefined || encoding === 'utf8' || encoding === 'utf-8')
        return text;
    return decoder.write(Buffer.from(text, encoding));
}
//# sourceMappingURL=output.js.map