/** Runs every case in place, in a process and in a thread, and tells where they differ. */
import { inspect } from 'node:util';
import { EncodeError, parallel } from 'parathos';
import type { Call, Case } from './case.js';
import { leftOut } from './left-out.js';
import { findDifference } from './same.js';

export type Kinds = Readonly<Record<string, readonly Case[]>>;

export interface Report {
  /** How many cases ran, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** Cases that cannot exist the way this program was compiled, with the reason. */
  readonly leftOut: readonly string[];
  /** Where a worker gave something else than the plain call. */
  readonly failures: readonly string[];
}

/** Where a call went, other than in place. */
type Place = 'process' | 'thread';
interface Outcome {
  readonly gave?: unknown;
  readonly threw?: unknown;
  readonly warned: readonly string[];
}

const options = { process: { thread: false, pool: { workers: 1 } }, thread: { thread: true, pool: { workers: 1 } } } as const;

/** @param way how this program was compiled, as `left-out.ts` names it */
export async function runCorpus(kinds: Kinds, way: string): Promise<Report> {
  const failures: string[] = [];
  const counts: Record<string, number> = {};
  const reasons: string[] = [];
  for (const [kind, cases] of Object.entries(kinds)) {
    const given = leftOut.filter(({ under }) => under.test(`${way}, Node ${process.versions.node}`));
    for (const one of given) if (one.kind === kind) reasons.push(`${kind}: all (${one.why})`);
    const kept = cases.filter(({ name }) => {
      const why = given.find((one) => one.kind === kind || one.cases?.includes(name))?.why;
      if (why !== undefined) reasons.push(`${kind}: ${name} (${why})`);
      return why === undefined;
    });
    counts[kind] = kept.length;
    const found = await Promise.all(kept.map(async (one) => (await tryCase(one, way)).map((text) => `${kind}: ${one.name}, ${text}`)));
    failures.push(...found.flat());
  }
  return { counts, leftOut: reasons, failures };
}

async function tryCase(one: Case, way: string): Promise<string[]> {
  const here = one.refused === undefined || one.refused instanceof RegExp ? undefined : one.refused;
  const everywhere = one.refused instanceof RegExp ? one.refused : undefined;
  const inPlace = everywhere === undefined ? await settle(one, callHere) : { warned: [] };
  const failures: string[] = 'expect' in one ? tell('in place', findDifference(one.expect, inPlace.gave)) : [];
  const there = await Promise.all((['process', 'thread'] as const).map(async (place) => {
    const refusal = everywhere ?? here?.[place];
    const outcome = await settle(one, (call) => callAndKeep(call, place));
    failures.push(...tell(place, refusal === undefined ? compare(inPlace, outcome) : checkRefusal(refusal, outcome)));
    return outcome;
  }));
  // Once per function: whoever is sent it as the second need not be warned again.
  return [...failures, ...tell('in the caller', checkWarnings(one, there.flatMap(({ warned }) => warned), way.includes('bundle')))];
}

function tell(where: string, difference: string | undefined): string[] {
  return difference === undefined ? [] : [`${where}: ${difference}`];
}

/** What came of a case in one place, looked at in the caller. */
async function settle({ make, view }: Case, run: (call: Call) => Promise<unknown>): Promise<Outcome> {
  const warned: string[] = [];
  const call = await make();
  const once = async (): Promise<unknown> => {
    // Functions are read before `parallel` returns: so the warnings that come until then are those of this case.
    const came = noteWarnings(() => run(call), warned);
    const result = await came;
    return view === undefined ? result : view(result as never);
  };
  try {
    const first = await once();
    if (call.between === undefined) return { gave: first, warned };
    call.between();
    return { gave: [first, await once()], warned };
  } catch (error) {
    return { threw: error, warned };
  }
}

function noteWarnings<T>(run: () => T, warned: string[]): T {
  const { emitWarning } = process;
  process.emitWarning = ((warning: unknown) => void warned.push(String(warning)));
  try {
    return run();
  } finally {
    process.emitWarning = emitWarning;
  }
}

async function callHere({ fn: given, args = [undefined], items, statics }: Call): Promise<unknown> {
  const fn = given as (...all: readonly unknown[]) => unknown;
  const last = statics === undefined ? [] : [statics];
  if (items === undefined) return fn(...args, ...last);
  const results: unknown[] = [];
  for (const item of items) results.push(await fn(item, ...last));
  return results;
}

/** What fn writes in a worker must not reach the caller. */
async function callAndKeep(call: Call, place: Place): Promise<unknown> {
  const before = inspect(call.after?.());
  const result = await callThere(call, place);
  if (inspect(call.after?.()) !== before) throw new Error(`the caller's variable was ${before} and is ${inspect(call.after?.())}`);
  return result;
}

async function callThere({ fn, args = [undefined], items, statics }: Call, place: Place): Promise<unknown> {
  const inputs = items === undefined ? args.map((one) => [one]) : [items];
  // As many inputs as there are parameters: more than a type can say.
  const results = await (parallel as (...all: unknown[]) => Promise<unknown[]>)(fn, ...inputs, { ...statics, ...options[place] });
  return items === undefined ? results[0] : results;
}

function compare(here: Outcome, there: Outcome): string | undefined {
  if ('threw' in here !== 'threw' in there) return 'threw' in there ? `threw ${inspect(there.threw)}` : `did not throw, but gave ${inspect(there.gave)}`;
  const difference = findDifference('threw' in here ? here.threw : here.gave, 'threw' in there ? there.threw : there.gave);
  return difference === undefined ? undefined : `${difference}\n    in place ${inspect(here)}\n    there ${inspect(there)}`;
}

function checkRefusal(wanted: RegExp, { threw, gave }: Outcome): string | undefined {
  if (!(threw instanceof EncodeError)) return `was not refused, but gave ${inspect(threw ?? gave)}`;
  if (!wanted.test(threw.message)) return `was refused with ${threw.message}`;
  return threw.path.length > 0 ? undefined : 'was refused without a path';
}

function checkWarnings({ warns = [] }: Case, warned: readonly string[], isRenamed: boolean): string | undefined {
  const isRight = (warned.length > 0) === (warns.length > 0)
    && new Set(warned).size === warned.length
    && warned.every((text) => /:\d+:\d+\)/.test(text))
    // A bundler has given some variables other names.
    && (isRenamed || warns.every((name) => warned.some((text) => text.includes(`\`${name}\` (`))));
  return isRight ? undefined : `warned of: ${warned.join('; ') || 'nothing'}`;
}
