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

function isValue(argument: string | undefined): boolean {
  return argument !== undefined && !argument.startsWith('-');
}
