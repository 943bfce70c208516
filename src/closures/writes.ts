/** Warns, once per function, where captured variables are assigned: in a worker, only a copy of them changes. */
import type { Captured, Variable } from './capture.js';
import type { FunctionPlan } from './function-plan.js';
import { sayPlace } from './maps/say-place.js';
import type { FunctionInside } from './scopes.js';

/** Plans are one per text, so this is once per text. */
const told = new WeakSet<FunctionPlan>();

/** The functions of one message, the ones that are sent before the ones they capture. */
export class Writes {
  private readonly roots: FunctionInside[] = [];

  /**
   * Looks at one function.
   *
   * @param root what it is sent as, or undefined for a function that another one captured
   */
  note(fn: { readonly name: string }, captured: Captured, inside: FunctionInside | undefined, root: string | undefined): void {
    if (root !== undefined && inside !== undefined) this.roots.push(inside);
    const written = captured.variables.filter((variable) => this.isSeenOutside(variable, captured.plan, root));
    if (written.length === 0 || told.has(captured.plan)) return;
    told.add(captured.plan);
    process.emitWarning(sayWrites(fn.name, written, captured, root), { type: 'ParathosWarning', code: 'PARATHOS_CAPTURED_WRITE' });
  }

  /**
   * Whether somebody may wait for the assignment in vain. What a factory keeps for its function alone (a counter, the
   * memory of a `once`) is as good in a copy; what the function that is sent could see as well is not.
   */
  private isSeenOutside({ name, scopeKey, isTopLevel, assigned }: Variable, plan: FunctionPlan, root: string | undefined): boolean {
    if (!assigned || plan.free.get(name)?.assignedAt === undefined) return false;
    if (root !== undefined || isTopLevel) return true;
    const key = scopeKey.slice(0, -name.length - 1);
    return this.roots.some((inside) => inside.scopes.some((_, index) => keyOf(inside, index) === key));
  }
}

/** The same for the same scope seen from two functions. */
function keyOf({ scriptId, scopes }: FunctionInside, index: number): string {
  return `${scriptId} ${scopes.length - index} ${scopes[index]!.kind}`;
}

function sayWrites(name: string, written: readonly Variable[], { plan, place }: Captured, root: string | undefined): string {
  const named = written.map((variable) => {
    const at = plan.free.get(variable.name)?.assignedAt;
    return place === undefined ? `\`${variable.name}\`` : `\`${variable.name}\` (${sayPlace(place, plan.source.text, at)})`;
  });
  const fn = name === '' ? 'A function' : `\`${name}\``;
  const [variables, copies, rest] = written.length === 1
    ? ['variable', 'a copy', 'that of the caller stays as it is']
    : ['variables', 'copies', 'those of the caller stay as they are'];
  const what = `${fn} assigns to the captured ${variables} ${named.join(' and ')}. Each worker changes ${copies} of its own: ${rest}.`;
  return root === 'setup'
    ? `${what} Nor does fn see it. To keep something for the tasks of a worker, put it on globalThis.`
    : `${what} Return the value instead, and combine the results in the caller.`;
}
