/** Which flags of the caller's Node its worker processes are started with. */

/** Flags that are about the caller's own run: a debugger's port, a test runner, a program given as text. */
const ownFlags = /^(?:--inspect|--debug|--test|--watch|--eval$|--eval=|-e$|-p$|-pe$|--print|--check$|-c$|-i$|--interactive|--input-type|--cpu-prof|--heap-prof|--prof$|--run|--env-file)/u;

/** Those of them whose value is the next argument. */
const withValue = /^(?:-e|-p|-pe|--eval|--print|--inspect-port|--watch-path|--input-type|--run|--test-[a-z-]+)$/u;

export function inheritedFlags(flags: readonly string[] = process.execArgv): string[] {
  const kept: string[] = [];
  for (let place = 0; place < flags.length; place++) {
    const flag = flags[place] ?? '';
    if (!ownFlags.test(flag)) kept.push(flag);
    else if (withValue.test(flag) && isValue(flags[place + 1])) place++;
  }
  return kept;
}

/** Flags that Node takes for one thread: loaders, conditions, warnings. Those of V8 hold for the whole process. */
const threadFlags = /^(?:--import|--require|-r$|--loader|--experimental-|--conditions|-C$|--no-|--enable-source-maps|--preserve-symlinks|--trace-)/u;

/**
 * What to start a thread with: undefined is Node's own way, all that the process was started with. It fails where
 * the program was given as text, since a thread is a file.
 */
export function threadOptions(flags: readonly string[] = process.execArgv): { execArgv: string[] } | undefined {
  const inherited = inheritedFlags(flags);
  if (inherited.length === flags.length) return undefined;
  const isKept = (flag: string | undefined): boolean => flag !== undefined && threadFlags.test(flag);
  return { execArgv: inherited.filter((flag, place) => isKept(flag) || (isValue(flag) && isKept(inherited[place - 1]))) };
}

function isValue(argument: string | undefined): boolean {
  return argument !== undefined && !argument.startsWith('-');
}
