/** Keeps what is to be put in order before this process or thread leaves because it was asked to. */

const enders = new Set<() => Promise<unknown>>();

/** @param end called once, when the worker leaves; it is waited for */
export function beforeLeaving(end: () => Promise<unknown>): void {
  enders.add(end);
}

/** Resolves when all is in order, whatever goes wrong with some of it; undefined where there is nothing to do. */
export function putInOrder(): Promise<unknown> | undefined {
  return enders.size === 0 ? undefined : Promise.allSettled([...enders].map((end) => end()));
}
