/** Shows where in a function it stands what cannot travel: the lines around, with a mark. */
import { planFunction } from './function-plan.js';
import type { FunctionPlan } from './function-plan.js';
import { findOrigin } from './known-values.js';
import { placeFunction, sayPlace } from './place.js';
import type { Place } from './place.js';
import type { CannotTravel } from './refusal.js';
import type { Trail } from './trail.js';

/** Lines before and after the one in question. */
const LINES_AROUND = 2;
/** Of minified code, only what stands around the spot. */
const MAX_COLUMNS = 100;

interface Spot {
  readonly fn: object;
  readonly plan: FunctionPlan;
  /** Offset in the text of the function. */
  readonly at: number;
}

/** The lines of the innermost function on the way to a node; undefined when there is none. */
export function showSpot(trail: Trail, id: number, found: CannotTravel): string | undefined {
  const spot = findSpot(trail, id, found);
  if (spot === undefined) return undefined;
  const { fn, plan, at } = spot;
  return showLines(plan.source.text, at, placeFunction(fn, plan));
}

function findSpot(trail: Trail, id: number, found: CannotTravel): Spot | undefined {
  if (found.at !== undefined) return makeSpot(trail.step(id).subject, () => found.at);
  let property: unknown;
  for (let at = id; at !== -1; at = trail.step(at).parent) {
    const { kind, key, parent } = trail.step(at);
    if (kind === 'variable' && parent !== -1) return makeSpot(trail.step(parent).subject, (plan) => findUse(plan, String(key), property));
    property = kind === 'property' ? key : undefined;
  }
  return undefined;
}

function makeSpot(fn: unknown, findAt: (plan: FunctionPlan) => number | undefined): Spot | undefined {
  if (typeof fn !== 'function') return undefined;
  const plan = planFunction(findOrigin(fn)?.original ?? Function.prototype.toString.call(fn));
  const at = plan === undefined ? undefined : findAt(plan);
  return plan === undefined || at === undefined ? undefined : { fn, plan, at };
}

/** Where the variable is used: with the property that leads on, if there is one. */
function findUse(plan: FunctionPlan, name: string, property: unknown): number | undefined {
  const use = plan.free.get(name);
  const index = use?.paths?.findIndex(([first]) => first === property) ?? -1;
  return use?.pathsAt[index] ?? use?.at;
}

function showLines(text: string, at: number, place: Place | undefined): string {
  const lines = text.split('\n');
  const spotLine = text.slice(0, at).split('\n').length - 1;
  const spotColumn = at - (text.lastIndexOf('\n', at - 1) + 1);
  const first = Math.max(0, spotLine - LINES_AROUND);
  const last = Math.min(lines.length - 1, spotLine + LINES_AROUND);
  const indent = findIndent(lines);
  const skipped = Math.max(0, spotColumn - MAX_COLUMNS / 2);
  // The text of a function begins in the middle of its first line, which so is not indented.
  const cutOf = (index: number): number => Math.max(index === 0 ? 0 : indent, skipped);
  const startLine = place?.line ?? 0;
  const width = String(startLine + last + 1).length;
  const shown: string[] = place === undefined ? [] : [`  ${sayPlace(place, text, at)}`];
  for (let index = first; index <= last; index += 1) {
    const line = lines[index]!.slice(cutOf(index)).slice(0, MAX_COLUMNS).trimEnd();
    shown.push(`${index === spotLine ? '  > ' : '    '}${String(startLine + index + 1).padStart(width)} | ${line}`.trimEnd());
    if (index === spotLine) shown.push(`    ${' '.repeat(width)} | ${' '.repeat(spotColumn - cutOf(index))}^`);
  }
  return shown.join('\n');
}

/** What all lines but the first are indented by. */
function findIndent(lines: readonly string[]): number {
  const indents = lines.slice(1).filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return indents.length === 0 ? 0 : Math.min(...indents);
}
