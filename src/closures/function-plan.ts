/** Plans, once per function text, how the text is evaluated elsewhere and which names it needs. */
import type { FunctionExpression } from 'acorn';
import { names as classNames } from './class-names.js';
import { planClass } from './class-plan.js';
import type { ClassPlan } from './class-plan.js';
import { applyEdits } from './edits.js';
import type { Edit } from './edits.js';
import { findFreeVariables } from './free-variables.js';
import type { Analysis } from './free-variables.js';
import { glanceAt } from './glance.js';
import type { Glance } from './glance.js';
import type { Use } from './name-uses.js';
import { parseFunctionText } from './source.js';
import type { Source } from './source.js';

export interface FunctionPlan extends Analysis {
  readonly source: Source;
  /** The names it may take from outside: those of `free`, and for a rough plan perhaps others. */
  readonly names: ReadonlySet<string>;
  /** It was made without a parser, which is used when `free` is asked for. */
  readonly isRough: boolean;
  readonly form: Source['form'];
  /** The text as it is evaluated, and how it came of the one in the file. */
  readonly text: string;
  readonly edits: readonly Edit[];
  /** The same for a class whose instances are filled without running the constructor. */
  readonly hydratingText: string;
  readonly hydratingEdits: readonly Edit[];
  readonly usesMeta: boolean;
  /** The name that a function declaration, or a named function expression, gives itself. */
  readonly ownName?: string;
  readonly class?: ClassPlan;
  /** A member whose key is computed gets its key handed in. */
  readonly hasComputedKey: boolean;
}

/** Of the same length as `import.meta`, so that columns stay right. */
const metaName = '$importMeta';
const cache = new Map<string, FunctionPlan | undefined>();
/** Programs that make functions from text without end must not fill the memory. */
const MAX_PLANS = 5000;
/** A function that is sent again and again is worth the parser: what is known of it for certain need not be looked up. */
const MAX_ROUGH_USES = 20;
const roughUses = new WeakMap<FunctionPlan, number>();

/** The plan for a text, which may be a rough one; undefined when it cannot be parsed. */
export function planFunction(text: string): FunctionPlan | undefined {
  const known = cache.get(text);
  if (known === undefined ? cache.has(text) : !isWornOut(known)) return known;
  if (known !== undefined) return planExactly(text) ?? known;
  const glance = glanceAt(text);
  return glance === undefined ? planExactly(text) : keep(text, makeRoughPlan(text, glance));
}

/** The plan that a parser makes; undefined when it cannot. */
export function planExactly(text: string): FunctionPlan | undefined {
  const known = cache.get(text);
  if (known === undefined ? cache.has(text) : !known.isRough) return known;
  const source = parseFunctionText(text);
  // V8 may read more than the parser does: a rough plan holds on.
  if (source === undefined && known !== undefined) return undefined;
  return keep(text, source === undefined ? undefined : makePlan(source));
}

function keep(text: string, plan: FunctionPlan | undefined): FunctionPlan | undefined {
  if (cache.size >= MAX_PLANS) cache.clear();
  cache.set(text, plan);
  return plan;
}

function isWornOut(plan: FunctionPlan): boolean {
  if (!plan.isRough || plan.names.size === 0) return false;
  const uses = (roughUses.get(plan) ?? 0) + 1;
  roughUses.set(plan, uses);
  return uses === MAX_ROUGH_USES;
}

/** Most functions take nothing from outside but globals. To see that takes no parser, which takes longer to load than all the rest. */
function makeRoughPlan(text: string, { names, anchor, ownName }: Glance): FunctionPlan {
  return {
    source: { form: 'expression', text, shift: 1, anchor, usesOuterPrivates: false, get root() { return parseFunctionText(text)!.root; } },
    get free() { return planExactly(text)?.free ?? new Map<string, Use>(); },
    isRough: true, names, form: 'expression', surrounding: new Map(), metas: [], text, edits: [], hydratingText: text,
    hydratingEdits: [], usesMeta: false, hasComputedKey: false,
    ...(ownName === undefined ? {} : { ownName }),
  };
}

function makePlan(source: Source): FunctionPlan {
  const classPlan = source.form === 'class' ? planClass(source) : undefined;
  const { free, surrounding, metas } = findFreeVariables(source, classPlan?.skip);
  const own: Edit[] = metas.map((start) => ({ start, end: start + metaLength(source.text, start), text: metaName }));
  if (source.key?.computed) own.push({ start: source.key.start, end: source.key.end, text: `${classNames.keys}[0]` });
  const edits = [...own, ...(classPlan?.edits ?? [])];
  const hydratingEdits = [...edits, ...(classPlan?.hydrationEdits ?? [])];
  const id = (source.root as FunctionExpression).id;
  return {
    source, form: source.form, free, surrounding, metas, names: new Set(free.keys()), isRough: false,
    text: applyEdits(source.text, edits), edits,
    hydratingText: applyEdits(source.text, hydratingEdits), hydratingEdits,
    usesMeta: metas.length > 0,
    hasComputedKey: source.key?.computed === true,
    ...(id && source.form === 'expression' ? { ownName: id.name } : {}),
    ...(classPlan ? { class: classPlan } : {}),
  };
}

function metaLength(text: string, start: number): number {
  return /^import\s*\.\s*meta/.exec(text.slice(start))?.[0].length ?? 11;
}
