/** Which flags of the caller's Node its worker processes are started with. */
/** Flags that are about the caller's own run: a debugger's port, a test runner, a program given as text. */
const ownFlags = /^(?:--inspect|--debug|--test|--watch|--eval$|--eval=|-e$|-p$|-pe$|--print|--check$|-c$|-i$|--interactive|--input-type|--cpu-prof|--heap-prof|--prof$|--run|--env-file)/u;
export function inheritedFlags(flags = process.execArgv) {
    return selectFlags(flags, (flag) => !ownFlags.test(flag));
}
/** Flags that Node takes for one thread: loaders, conditions. Those of V8, for example, hold for the whole process. */
const threadFlags = /^(?:--import|--require|-r$|--loader|--experimental-loader|--experimental-[a-z-]*(?:types|typescript)|--conditions|-C$|--enable-source-maps$)/u;
/**
 * What to start a thread with: undefined is Node's own way, all that the process was started with. That fails where
 * the program was given as text of a certain type, since a thread is a file.
 */
export function threadOptions(flags = process.execArgv) {
    if (!flags.some((flag) => flag.startsWith('--input-type')))
        return undefined;
    return { execArgv: selectFlags(flags, (flag) => threadFlags.test(flag)) };
}
/** What does not begin with a dash is the value of the flag before it, and stays or goes with that one. */
function selectFlags(flags, isKept) {
    let keepsValue = false;
    return flags.filter((flag) => {
        if (flag.startsWith('-'))
            keepsValue = isKept(flag);
        return keepsValue;
    });
}
//# sourceMappingURL=flags.js.map