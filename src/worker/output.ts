/** Sends what a task prints through the message pipe, so that it arrives before the task's result. */
import { StringDecoder } from 'node:string_decoder';
import type { Output } from '../wire/messages.js';

type WriteCallback = (error?: Error | null) => void;

export function forwardOutput(post: (message: Output) => void): void {
  forwardStream('stdout', post);
  forwardStream('stderr', post);
}

// A worker's own stdout is a second channel: the result can overtake it, and what is still in it when the
// caller exits is lost. On the message pipe everything keeps its order. What bypasses process.stdout
// (native code, programs the task starts) still goes through the real stream.
function forwardStream(stream: 'stdout' | 'stderr', post: (message: Output) => void): void {
  let decoder: StringDecoder | undefined;
  const decode = (bytes: Uint8Array): string => (decoder ??= new StringDecoder('utf8')).write(Buffer.from(bytes));
  const write = (
    chunk: string | Uint8Array,
    encodingOrCallback?: BufferEncoding | WriteCallback,
    callback?: WriteCallback,
  ): boolean => {
    const encoding = typeof encodingOrCallback === 'string' ? encodingOrCallback : undefined;
    const done = typeof encodingOrCallback === 'function' ? encodingOrCallback : callback;
    const text = typeof chunk === 'string' ? fromEncoded(chunk, encoding, decode) : decode(chunk);
    if (text !== '') post({ kind: 'output', stream, text });
    if (done !== undefined) process.nextTick(done);
    return true;
  };
  process[stream].write = write;
}

function fromEncoded(text: string, encoding: BufferEncoding | undefined, decode: (bytes: Uint8Array) => string): string {
  if (encoding === undefined || encoding === 'utf8' || encoding === 'utf-8') return text;
  return decode(Buffer.from(text, encoding));
}
