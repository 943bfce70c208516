/** What an item or a result weighs at a glance: enough to keep messages of large ones small. */
import { types } from 'node:util';

/** Bytes of a string or a buffer; of anything else 0, since to look into it would cost as much as to send it. */
export function weigh(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return ArrayBuffer.isView(value) || types.isArrayBuffer(value) ? value.byteLength : 0;
}

export function weighAll(values: readonly unknown[]): number {
  let bytes = 0;
  for (const value of values) bytes += weigh(value);
  return bytes;
}
