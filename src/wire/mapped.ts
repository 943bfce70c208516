/** Remembers the buffers that lie in files, for those who ask before anything that maps files is loaded. */

const mapped = new WeakSet<object>();

export function noteMapped(buffer: object): void {
  mapped.add(buffer);
}

/** Whether a buffer lies in a file: Node cannot hand such a one over to another thread. */
export function isMapped(buffer: object): boolean {
  return mapped.has(buffer);
}
