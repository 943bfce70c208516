/** What `explain` answers with: a tree that prints well. */
import { inspect } from 'node:util';

/** Why something cannot travel. */
export interface Refusal {
  /** The steps from the outermost value to the one that cannot travel. */
  readonly path: readonly string[];
  /** What it is that cannot travel. */
  readonly reason: string;
  /** What to do instead. */
  readonly remedy: string;
}

/** What a value, or a part of one, would be on its way to a worker. Print it, or make a string of it, to read it. */
export interface Explanation {
  /** How it was reached from what it is part of, in words: 'captured variable `db`'. */
  readonly step: string;
  /** What it is, in words: 'function `save` (file:///app/main.mjs:3:1)'. */
  readonly what: string;
  /** As a copy; as the same thing, found or imported on the other side; or not at all. */
  readonly travels: 'by value' | 'by reference' | 'not at all';
  /** About how many bytes it adds to a message, with all its parts. */
  readonly bytes: number;
  /** What travels because of it. Each thing travels once, and stands where it was met first. */
  readonly parts: readonly Explanation[];
  /** What is good to know about it: 'assigns to `count`, which is a copy there'. */
  readonly notes: readonly string[];
  /** Set where it cannot travel. */
  readonly refusal: Refusal | undefined;
  /** All that cannot travel, here and in the parts: empty when everything can. */
  readonly refusals: readonly Refusal[];
  /** The tree in lines, the long and deep ones cut. */
  toString(): string;
}

/** One thing of the tree, without its parts. */
export type Finding = Pick<Explanation, 'step' | 'what' | 'travels' | 'notes' | 'refusal'> & { readonly ownBytes: number };

/** More parts than this are only counted where the tree is printed. */
const MAX_PARTS = 12;
const MAX_DEPTH = 12;

export class ExplanationTree implements Explanation {
  readonly step: string;
  readonly what: string;
  readonly travels: Explanation['travels'];
  readonly bytes: number;
  readonly notes: readonly string[];
  readonly refusal: Refusal | undefined;

  constructor({ step, what, travels, notes, refusal, ownBytes }: Finding, readonly parts: readonly Explanation[]) {
    this.step = step;
    this.what = what;
    this.travels = travels;
    this.notes = notes;
    this.refusal = refusal;
    this.bytes = parts.reduce((sum, { bytes }) => sum + bytes, ownBytes);
  }

  get refusals(): readonly Refusal[] {
    const found: Refusal[] = [];
    // A list and not recursion: data may be nested deeper than the stack.
    const waiting: Explanation[] = [this];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.refusal !== undefined) found.push(next.refusal);
      for (let index = next.parts.length - 1; index >= 0; index -= 1) waiting.push(next.parts[index]!);
    }
    return found;
  }

  toString(): string {
    const lines = [sayLine(this)];
    drawParts(this, '', 1, lines);
    const { refusals } = this;
    for (const { path, reason, remedy } of refusals.slice(0, MAX_PARTS)) lines.push('', `${path.join(' → ')}: ${reason}.`, remedy);
    if (refusals.length > MAX_PARTS) lines.push('', `… and ${refusals.length - MAX_PARTS} more that cannot travel`);
    return lines.join('\n');
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

function sayLine({ step, what, travels, bytes, notes, refusal }: Explanation): string {
  const how = refusal === undefined ? `${travels}, ${saySize(bytes)}` : `not at all: ${refusal.reason}`;
  return [`${step}: ${what}`, how, ...notes].join(' — ');
}

function drawParts({ parts }: Explanation, indent: string, depth: number, lines: string[]): void {
  const isTooDeep = depth > MAX_DEPTH;
  const shown = isTooDeep ? [] : parts.slice(0, MAX_PARTS);
  const rest = parts.slice(shown.length);
  shown.forEach((part, index) => {
    const isLast = index === parts.length - 1;
    lines.push(`${indent}${isLast ? '└─' : '├─'} ${sayLine(part)}`);
    drawParts(part, `${indent}${isLast ? '   ' : '│  '}`, depth + 1, lines);
  });
  if (rest.length > 0) lines.push(`${indent}└─ … ${rest.length} more, ${saySize(rest.reduce((sum, { bytes }) => sum + bytes, 0))}`);
}

function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
