/** Joins the two halves of an error's story: where it was thrown in the worker, and where the run was called. */
import { ourFolder } from '../base/own-files.js';

/** The stack from the caller of `above` on. */
export function captureCallSite(above: (...args: never) => unknown): string {
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, above);
  return (holder.stack ?? '').split('\n').slice(1).join('\n');
}

/** The folder of the worker loop: its frames stand between the user's function and Node, and tell nothing. */
const loopFolder = new URL('worker/', ourFolder).href;

/** Joins the stack of an error that came back from a worker with the calling lines; the loop's own frames go. */
export function appendCallSite(error: unknown, callSite: string): void {
  if (!(error instanceof Error) || callSite === '') return;
  const { stack } = error;
  if (typeof stack !== 'string' || stack.endsWith(callSite)) return;
  const thrown = stack.split('\n').filter((line) => !line.includes(loopFolder)).join('\n');
  try {
    // Defined, not assigned: the stack must stay out of loops over the error's own properties.
    Object.defineProperty(error, 'stack', { value: `${thrown}\n${callSite}`, writable: true, configurable: true, enumerable: false });
  } catch {
    // A frozen error keeps the stack it came with.
  }
}
