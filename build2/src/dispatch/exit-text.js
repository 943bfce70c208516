/** Says in words how a worker ended, and what the likely cause is and what helps. */
import { inspect } from 'node:util';
/** How it ended, as the end of a sentence. */
export function describeEnd({ exitCode, signal }) {
    if (signal !== null)
        return `was ended by ${signal}`;
    if (exitCode !== null)
        return `exited with code ${exitCode}`;
    return 'ended';
}
/** The likely cause and the remedy, as sentences of their own; empty where nothing can be said. */
export function describeCause(exit, signs) {
    const { cause } = exit;
    if (codeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY' || /heap out of memory|heap limit/iu.test(signs.words))
        return describeFullHeap(signs);
    if (cause !== undefined) {
        const said = cause instanceof Error ? cause.message : inspect(cause);
        return ` An error was not caught in it (${said}): see \`cause\`.`;
    }
    if (exit.signal === 'SIGKILL')
        return describeKill(signs);
    if (exit.signal === 'SIGSEGV' || exit.signal === 'SIGABRT' || exit.signal === 'SIGBUS') {
        return ' That is a crash in native code: of an addon, mostly.';
    }
    if (exit.signal === null && exit.exitCode !== null)
        return ' Something in it called process.exit(), mostly.';
    return '';
}
function describeFullHeap({ words, heapLimit }) {
    // V8 writes a line for each of its last collections: what was held before, and what after it.
    const held = [...words.matchAll(/ -> (\d+(?:\.\d+)?) \(/gu)].at(-1)?.[1];
    const used = held === undefined ? '' : ` held ${held} MiB`;
    const most = heapLimit === 0 ? '' : `${used === '' ? ' was full at' : ' of'} ${inMebibytes(heapLimit)}`;
    const told = used + most === '' ? '' : `: its heap${used}${most}`;
    return ` It ran out of memory${told}. Give workers more with \`node --max-old-space-size\` (they take it over from your program), ` +
        'or split the task. Where memory grows from task to task, `memoryLimit` or `maxTasksPerWorker` replace workers in time.';
}
function describeKill({ memory, hasSystemKilled }) {
    const held = memory === 0 ? '' : `; it held ${inMebibytes(memory)} when last looked at`;
    const remedy = 'fewer workers at a time (pool: { workers }) help, and a `memoryLimit` where memory grows from task to task.';
    if (hasSystemKilled())
        return ` The system was short of memory, and has just killed for it${held}. Then ${remedy}`;
    return ` Nobody here sent that signal: often it is the system, short of memory${held}. Then ${remedy}`;
}
function inMebibytes(bytes) {
    return `${(bytes / 2 ** 20).toFixed()} MiB`;
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
//# sourceMappingURL=exit-text.js.map