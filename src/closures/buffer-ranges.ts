/** Knows which bytes of each buffer the views of a message look at, so that no others are copied. */

interface Range {
  start: number;
  end: number;
}

export class BufferRanges {
  private readonly ranges = new Map<object, Range>();

  include(buffer: object, start: number, end: number): void {
    const range = this.ranges.get(buffer);
    if (range === undefined) this.ranges.set(buffer, { start, end });
    else {
      range.start = Math.min(range.start, start);
      range.end = Math.max(range.end, end);
    }
  }

  /** What to send of a buffer: a view for processes, which write its bytes at once; a copy of a part for threads. */
  take(buffer: ArrayBuffer, via: 'process' | 'thread', transfer: ArrayBuffer[]): { bytes: unknown; start: number } {
    const { start, end } = this.ranges.get(buffer) ?? { start: 0, end: buffer.byteLength };
    if (via === 'process') return { bytes: new Uint8Array(buffer, start, end - start), start };
    if (start === 0 && end === buffer.byteLength) return { bytes: buffer, start };
    const copy = buffer.slice(start, end);
    transfer.push(copy);
    return { bytes: copy, start };
  }
}
