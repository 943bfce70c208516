/** Counts what goes between a pool and its workers, whatever they are. */
import type { WorkerKind, WorkerLink } from '../../src/pools/link.js';
import type { FromWorker, ToWorker } from '../../src/wire/messages.js';

/** A message: what it is, how many tasks it is about, and whether it brings the function of a run. */
export interface Passed { readonly kind: string; readonly tasks: number; readonly hasFunction: boolean }

export interface Traffic {
  readonly sent: Passed[];
  readonly received: Passed[];
}

/** Workers of this kind that do all the same, and note every message. */
export function tapKind(kind: WorkerKind): { readonly kind: WorkerKind; readonly traffic: Traffic } {
  const traffic: Traffic = { sent: [], received: [] };
  return { kind: { ...kind, start: () => tapLink(kind.start(), traffic) }, traffic };
}

/** How often a function was sent. */
export function countFunctions({ sent }: Traffic): number {
  return sent.filter(({ hasFunction }) => hasFunction).length;
}

function tapLink(link: WorkerLink, { sent, received }: Traffic): WorkerLink {
  const post = link.post.bind(link);
  const onMessage = link.onMessage.bind(link);
  // In its place and not around it: the pool writes to the link as well (`busy`).
  link.post = (message, transfer) => {
    sent.push(noteOf(message));
    post(message, transfer);
  };
  link.onMessage = (receive) => onMessage((message) => {
    received.push(noteOf(message));
    receive(message);
  });
  return link;
}

function noteOf(message: ToWorker | FromWorker): Passed {
  return {
    kind: message.kind,
    tasks: 'count' in message ? message.count : 0,
    hasFunction: message.kind === 'open' || (message.kind === 'chunk' && message.open !== undefined),
  };
}
