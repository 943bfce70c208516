/** Replaces parts of a text so that everything else stays on its line. */

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    // An edit inside a part that another one replaced has nothing left to change.
    if (edit.start < from) continue;
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** As many lines as the text had, so that stack frames below it stay right. */
export function keepLines(text: string): string {
  return text.replace(/[^\n\r\u2028\u2029]+/g, ' ');
}
