/** Guesses by its text that a function is done in no time, before anything is known of it. */

/** What is guessed of a task, in milliseconds. */
const briefMs = 0.001;

/** A longer text may do more than it seems. */
const longest = 200;

/**
 * Milliseconds that a task of a function takes which neither calls anything nor loops, `(x) => x + 1` say; undefined for all
 * others. That a getter of an item may do both, or that its numbers are very long, is left out: after the first results it
 * is known.
 */
export function guessMsPerTask(text: string): number | undefined {
  // A bracket that stands neither at the start nor behind an operator is taken for that of a call.
  const isBrief = text.length <= longest && text.includes('=>') && !/[^\s=>+\-*/%<!&|?:,([{;~^]\s*\(|[`\\]|\/[/*]|\.\.\.|\*\*|\dn\b/u.test(text) &&
    !/\b(?:async|await|class|delete|in|instanceof|import|new|super|yield)\b/u.test(text);
  return isBrief ? briefMs : undefined;
}
