import { names, planClass } from './class-plan.js';
import { applyEdits } from './edits.js';
import { findFreeVariables } from './free-variables.js';
import { parseFunctionText } from './source.js';
/** Of the same length as `import.meta`, so that columns stay right. */
const metaName = '$importMeta';
const cache = new Map();
/** Programs that make functions from text without end must not fill the memory. */
const MAX_PLANS = 5000;
/** The plan for a text; undefined when it cannot be parsed. */
export function planFunction(text) {
    if (cache.has(text))
        return cache.get(text);
    if (cache.size >= MAX_PLANS)
        cache.clear();
    const source = parseFunctionText(text);
    const plan = source === undefined ? undefined : makePlan(source);
    cache.set(text, plan);
    return plan;
}
function makePlan(source) {
    const classPlan = source.form === 'class' ? planClass(source) : undefined;
    const { free, surrounding, metas } = findFreeVariables(source, classPlan?.skip);
    const own = metas.map((start) => ({ start, end: start + metaLength(source.text, start), text: metaName }));
    if (source.key?.computed)
        own.push({ start: source.key.start, end: source.key.end, text: `${names.keys}[0]` });
    const edits = [...own, ...(classPlan?.edits ?? [])];
    const hydratingEdits = [...edits, ...(classPlan?.hydrationEdits ?? [])];
    const id = source.root.id;
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
function metaLength(text, start) {
    return /^import\s*\.\s*meta/.exec(text.slice(start))?.[0].length ?? 11;
}
//# sourceMappingURL=function-plan.js.map