/** Runs a long program in a process group of its own, and sees that it ends by itself and leaves no worker behind. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { killTree, waitUntilGone } from '../../test/helpers/processes.js';
import { describeProcess, listWorkersOfGroup } from './workers.js';

/** The last that the program prints must be followed by its end. A loaded machine takes its time for that. */
const endWithinMs = 20_000;

export interface Supervision {
  /** After that it is given up. */
  readonly atMostSeconds: number;
  /** What the program prints when it has nothing more to do. */
  readonly lastWord: string;
  /** Flags of Node for the program. */
  readonly flags?: readonly string[];
}

/**
 * Runs the program with the arguments of the command line; what went wrong is printed, and becomes the exit code.
 *
 * @param plan reads the arguments; throws a usage text for what it does not understand
 */
export async function superviseProgram(file: URL, plan: (args: readonly string[]) => Supervision): Promise<void> {
  try {
    const args = process.argv.slice(2);
    const problem = await watchProgram(file, args, plan(args));
    if (problem !== undefined) throw new Error(problem);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** @returns what went wrong, if anything did */
async function watchProgram(file: URL, args: readonly string[], { atMostSeconds, lastWord, flags = [] }: Supervision): Promise<string | undefined> {
  const child = spawn(process.execPath, [...flags, fileURLToPath(file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // So that workers whose parent is gone are found by the number of the group.
    detached: process.platform !== 'win32',
  });
  const pid = child.pid ?? 0;
  // Ctrl-C reaches only our own group.
  const stop = (): void => { killTree(pid); };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  let overdue: string | undefined;
  const giveUp = (text: string): void => {
    overdue = `${text}\n${listWorkersOfGroup(pid).map(describeProcess).join('\n')}`;
    killTree(pid);
  };
  const guard = setTimeout(() => { giveUp('HANG: the program goes on and on.'); }, atMostSeconds * 1000);
  // Workers that die by an error say so here, by the hundred: only the end is kept, for the case that the program does.
  let lastWords = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { lastWords = (lastWords + text).slice(-4000); });
  let afterLastWord: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text);
    if (text.includes(lastWord)) afterLastWord = setTimeout(() => { giveUp('HANG: the program has told its figures and does not end.'); }, endWithinMs);
  });
  const code = await new Promise<number | null>((resolve) => { child.once('close', resolve); });
  clearTimeout(guard);
  clearTimeout(afterLastWord);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return overdue ?? (await findOrphans(pid)) ?? (code === 0 ? undefined : `The program ended with code ${String(code)}. Its workers' and its own last words:\n${lastWords}`);
}

async function findOrphans(groupId: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined; // there an orphan cannot be told from a stranger
  await waitUntilGone(() => listWorkersOfGroup(groupId).map((pid) => ({ pid, parentPid: 0, groupId })));
  const orphans = listWorkersOfGroup(groupId);
  console.log(`  orphans          ${orphans.length}`);
  if (orphans.length === 0) return undefined;
  const facts = orphans.map(describeProcess);
  for (const pid of orphans) process.kill(pid, 'SIGKILL');
  return `${orphans.length} workers outlived the program:\n${facts.join('\n')}`;
}
