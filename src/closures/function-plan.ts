/** Plans, once per function text, how the text is evaluated elsewhere and which names it needs. */
import type { FunctionExpression } from 'acorn';
import { names } from './class-names.js';
import { planClass } from './class-plan.js';
import type { ClassPlan } from './class-plan.js';
import { applyEdits } from './edits.js';
import type { Edit } from './edits.js';
import { findFreeVariables } from './free-variables.js';
import type { Analysis } from './free-variables.js';
import { parseFunctionText } from './source.js';
import type { Source } from './source.js';

export interface FunctionPlan extends Analysis {
  readonly source: Source;
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

/** The plan for a text; undefined when it cannot be parsed. */
export function planFunction(text: string): FunctionPlan | undefined {
  if (cache.has(text)) return cache.get(text);
  if (cache.size >= MAX_PLANS) cache.clear();
  const source = parseFunctionText(text);
  const plan = source === undefined ? undefined : makePlan(source);
  cache.set(text, plan);
  return plan;
}

function makePlan(source: Source): FunctionPlan {
  const classPlan = source.form === 'class' ? planClass(source) : undefined;
  const { free, surrounding, metas } = findFreeVariables(source, classPlan?.skip);
  const own: Edit[] = metas.map((start) => ({ start, end: start + metaLength(source.text, start), text: metaName }));
  if (source.key?.computed) own.push({ start: source.key.start, end: source.key.end, text: `${names.keys}[0]` });
  const edits = [...own, ...(classPlan?.edits ?? [])];
  const hydratingEdits = [...edits, ...(classPlan?.hydrationEdits ?? [])];
  const id = (source.root as FunctionExpression).id;
  return {
    source, form: source.form, free, surrounding, metas,
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
