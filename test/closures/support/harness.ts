/** What the fixture programs run their cases with: in a process, in a thread and in place, one line of JSON per case. */
import { isDeepStrictEqual } from 'node:util';
import { inspect } from 'node:util';
import { startProcess, startThread } from './peer.js';
import type { Peer } from './peer.js';

export interface Line {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}

const peers: Peer[] = [];

/** Runs the function there with the arguments, and compares with running it here. */
export async function check(name: string, fn: (...args: never[]) => unknown, args: readonly unknown[] = []): Promise<void> {
  if (peers.length === 0) peers.push(startProcess(process.execArgv), startThread());
  for (const peer of peers) {
    const title = `${name}, in a ${peer.via}`;
    try {
      const came = await peer.open().call(fn, args);
      const here = await (fn as (...all: unknown[]) => unknown)(...args);
      const ok = isDeepStrictEqual(came, here);
      tell({ name: title, ok, ...(ok ? {} : { detail: `${inspect(came)} there, ${inspect(here)} here` }) });
    } catch (error) {
      tell({ name: title, ok: false, detail: inspect(error) });
    }
  }
}

/** Runs a test of another kind against both sides. */
export async function checkWith(name: string, run: (peer: Peer) => Promise<unknown>, expected: unknown): Promise<void> {
  if (peers.length === 0) peers.push(startProcess(process.execArgv), startThread());
  for (const peer of peers) {
    const came = await run(peer).catch((error: unknown) => inspect(error));
    const ok = isDeepStrictEqual(came, expected);
    tell({ name: `${name}, in a ${peer.via}`, ok, ...(ok ? {} : { detail: inspect(came) }) });
  }
}

export function finish(): void {
  for (const peer of peers) peer.close();
}

function tell(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
