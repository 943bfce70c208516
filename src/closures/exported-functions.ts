/** Finds functions among what the ES module exports in which they were written. */
import { noteReference } from './known-values.js';
import { readDeclaredExports, readExports } from './module-file.js';
import type { Reference } from './nodes.js';
import type { FunctionInside } from './scopes.js';
import type { ScriptFacts } from './scripts.js';

/** Functions that their modules do not export, and never will. */
const unexported = new WeakSet();

/** A parser takes longer to load than all else here. For so many functions of a file, or one that comes again, it is worth it. */
const maxGlances = 20;
/** By script. */
const glances = new Map<string, number>();
const glanced = new WeakSet();

export function isNeverExported(fn: object): boolean {
  return unexported.has(fn);
}

/** A reference to a function that the ES module in which it was written exports. */
export function referToExport(fn: object, inside: FunctionInside, script: ScriptFacts): Reference | undefined {
  if (unexported.has(fn)) return undefined;
  const variables = inside.scopes.find((scope) => scope.kind === 'Module')?.object ?? {};
  const count = glances.get(script.scriptId) ?? 0;
  if (count < maxGlances && !glanced.has(fn) && (fn as { name?: unknown }).name !== 'default') {
    glanced.add(fn);
    glances.set(script.scriptId, count + 1);
    const local = Object.keys(variables).find((one) => readVariable(variables, one) === fn);
    if (local === undefined) return undefined;
    if (readDeclaredExports(script).has(local)) return referToNamed(fn, script, local);
  }
  const facts = readExports(script);
  let areAllDeclared = true;
  for (const [local, name] of facts.names) {
    const value = readVariable(variables, local);
    if (value === fn) return referToNamed(fn, script, name);
    if (value === undefined) areAllDeclared = false;
  }
  if (areAllDeclared && facts.areFixed && facts.unnamedDefault === undefined) unexported.add(fn);
  const { unnamedDefault } = facts;
  const at = (facts.lineStarts[inside.line] ?? 0) + inside.column;
  const isDefault = unnamedDefault !== undefined && at >= unnamedDefault.start && at < unnamedDefault.end;
  // Another function may be written inside the default export: only the outermost has no scope of its own around it.
  if (!isDefault || inside.scopes[0]?.kind !== 'Module' || (fn as { name?: string }).name !== 'default') return undefined;
  return referToNamed(fn, script, 'default');
}

function referToNamed(fn: object, { url }: ScriptFacts, name: string): Reference {
  const reference = { from: 'import', specifier: url, parent: url, name } as const;
  noteReference(fn, reference);
  return reference;
}

/** Only names that were asked for are read: a neighbour that has no value yet throws on Node 22 and later. */
function readVariable(variables: Record<string, unknown>, name: string): unknown {
  try {
    return variables[name];
  } catch {
    return undefined;
  }
}
