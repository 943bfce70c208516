/** Joins the two halves of an error's story: where it was thrown in the worker, and where the run was called. */
import { fileURLToPath } from 'node:url';
import { ourFolder } from '../base/own-files.js';
export function captureCallSite(above) {
    const holder = {};
    Error.captureStackTrace(holder, above);
    return () => (holder.stack ?? '').split('\n').slice(1).join('\n');
}
const ourPath = fileURLToPath(ourFolder);
/** Joins the stack of an error that came back from a worker with the calling lines; the loop's own frames go. */
export function appendCallSite(error, findCallSite) {
    if (!(error instanceof Error))
        return;
    const { stack } = error;
    const callSite = findCallSite();
    if (typeof stack !== 'string' || callSite === '' || stack.endsWith(callSite))
        return;
    const thrown = leaveOutLoop(stack.split('\n')).join('\n');
    try {
        // Defined, not assigned: the stack must stay out of loops over the error's own properties.
        Object.defineProperty(error, 'stack', { value: `${thrown}\n${callSite}`, writable: true, configurable: true, enumerable: false });
    }
    catch {
        // A frozen error keeps the stack it came with.
    }
}
/** The frames of ours that stand between the user's function and Node tell nothing. One of ours that threw stays on top. */
function leaveOutLoop(lines) {
    const first = lines.findIndex((line) => /^ +at /u.test(line) && !isOurs(line));
    return lines.filter((line, place) => first === -1 || place < first || !isOurs(line));
}
/** Frames name files of CommonJS, as we are published, by their path. */
function isOurs(line) {
    return line.includes(ourFolder) || line.includes(ourPath);
}
//# sourceMappingURL=call-site.js.map