/** Counts what goes between a pool and its workers, whatever they are. */
import type { WorkerKind, WorkerLink } from '../../src/pools/link.js';

/** A message: what it is, and how many tasks it is about. */
export interface Passed { readonly kind: string; readonly tasks: number }

export interface Traffic {
  readonly sent: Passed[];
  readonly received: Passed[];
}

/** Workers of this kind that do all the same, and note every message. */
export function tapKind(kind: WorkerKind): { readonly kind: WorkerKind; readonly traffic: Traffic } {
  const traffic: Traffic = { sent: [], received: [] };
  return { kind: { ...kind, start: () => tapLink(kind.start(), traffic) }, traffic };
}

/** How many messages were of this kind. */
export function countOf(messages: readonly Passed[], kind: string): number {
  return messages.filter((message) => message.kind === kind).length;
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

function noteOf(message: { readonly kind: string; readonly count?: number }): Passed {
  return { kind: message.kind, tasks: message.count ?? 0 };
}
