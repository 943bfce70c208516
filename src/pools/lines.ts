/** Puts the output of one worker together to whole lines, so that two workers never share one. */
import { writeAbove } from '../progress/console.js';

export interface LineWriter {
  write(text: string): void;
  /** Writes what is left without an end of line. */
  end(): void;
}

/** What waits for the end of its line, so that it can be written when the caller exits. */
const open = new Set<LineWriter>();

export function openLines(stream: 'stdout' | 'stderr'): LineWriter {
  let rest = '';
  const writer: LineWriter = {
    write(text) {
      const end = text.lastIndexOf('\n') + 1;
      if (end === 0) {
        rest += text;
      } else {
        writeAbove(stream, rest + text.slice(0, end));
        rest = text.slice(end);
      }
      if (rest === '') open.delete(writer);
      else open.add(writer);
    },
    end() {
      open.delete(writer);
      const text = rest;
      rest = '';
      if (text !== '') writeAbove(stream, text);
    },
  };
  return writer;
}

/** Writes all unfinished lines: at the end of a run, and when the caller exits. */
export function endLines(): void {
  for (const writer of open) writer.end();
}

// Not with the first worker: what listens to the exit as well, and prints, mostly began to after the import.
process.on('exit', endLines);
