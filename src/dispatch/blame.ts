/**
 * When a worker died: which of its tasks may have killed it, and how the others go on.
 *
 * What is known differs. Where each task was announced, the one that was running is to blame. Where it was
 * not, a chunk with one open task leaves no doubt either. In all other cases nobody is blamed yet: the open
 * tasks are sent again in a way that tells more next time (announced, or each alone), and the death is kept as
 * a "ghost" that is counted against the one that then dies again.
 */
import type { Chunk } from './chunk.js';

export interface Verdict {
  /** To be sent again as they are: nothing speaks against them. */
  readonly innocent: Chunk[];
  /** Died with their worker. */
  readonly guilty: { chunk: Chunk; offset: number; deaths: number }[];
}

/** @param chunks what the worker held, in the order it was sent */
export function judge(chunks: readonly Chunk[]): Verdict {
  const verdict: Verdict = { innocent: [], guilty: [] };
  const running = chunks.filter((chunk) => chunk.running.size > 0);
  const first = running.length > 0 ? undefined : chunks.find((chunk) => chunk.open > 0);
  const suspects = running.reduce((sum, chunk) => sum + chunk.running.size, 0);
  for (const chunk of chunks) {
    if (chunk.open === 0) continue;
    if (chunk.running.size > 0) judgeRunning(chunk, suspects, verdict);
    else if (chunk === first) judgeUnknown(chunk, verdict);
    else verdict.innocent.push(chunk.pick(chunk.openOffsets()));
  }
  return verdict;
}

function judgeRunning(chunk: Chunk, suspects: number, verdict: Verdict): void {
  const running = [...chunk.running.keys()];
  const waiting = chunk.openOffsets().filter((offset) => !chunk.running.has(offset));
  for (const offset of running) {
    if (suspects === 1) verdict.guilty.push({ chunk, offset, deaths: 1 + chunk.traits.ghosts });
    else verdict.innocent.push(chunk.pick([offset], { alone: true, announce: true, ghosts: chunk.traits.ghosts + 1 }));
  }
  if (waiting.length > 0) verdict.innocent.push(chunk.pick(waiting, { ghosts: 0 }));
}

function judgeUnknown(chunk: Chunk, verdict: Verdict): void {
  const open = chunk.openOffsets();
  const [only] = open;
  const traits = { announce: true, ghosts: chunk.traits.ghosts + 1 };
  // Announced, and not begun: the worker may have been shot while the message was on its way. Once, that is believed.
  const mayBeChance = chunk.traits.announce && chunk.traits.ghosts === 0;
  if (open.length === 1 && only !== undefined && !mayBeChance) {
    verdict.guilty.push({ chunk, offset: only, deaths: 1 + chunk.traits.ghosts });
  } else if (!chunk.traits.announce || open.length === 1) {
    verdict.innocent.push(chunk.pick(open, traits));
  } else {
    // It died before the first task began: one of the items kills it while it is decoded.
    const half = Math.ceil(open.length / 2);
    verdict.innocent.push(chunk.pick(open.slice(0, half), traits), chunk.pick(open.slice(half), traits));
  }
}
