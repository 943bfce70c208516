/** Tells whether what a module exports of its own keeps its values: then what is not exported now never will be. */
import type { AnyNode } from './source.js';
import { isNode } from './syntax.js';

/** Whether each of these top-level variables is given its one value where it is declared. */
export function areFixed(names: ReadonlySet<string>, body: readonly AnyNode[], text: string): boolean {
  // What is assigned in there, nobody can see from outside.
  if (names.size === 0) return true;
  if (/\beval\b/.test(text)) return false;
  const waiting: unknown[] = [...body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...(next as unknown[]));
    else if (isNode(next)) {
      if (mayAssign(next, names)) return false;
      waiting.push(...(Object.values(next) as unknown[]).filter((child) => typeof child === 'object' && child !== null));
    }
  }
  return true;
}

function mayAssign(node: AnyNode, names: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'AssignmentExpression': return mentions(node.left, names);
    case 'UpdateExpression': return mentions(node.argument, names);
    case 'ForInStatement': case 'ForOfStatement': return node.left.type !== 'VariableDeclaration' && mentions(node.left, names);
    // It may be declared twice, and with a value each time.
    case 'VariableDeclaration': return node.kind === 'var' && node.declarations.some(({ id }) => mentions(id, names));
    // Another module's variable: that one may assign to it.
    case 'ImportDeclaration': return node.specifiers.some(({ local }) => names.has(local.name));
    default: return false;
  }
}

/** Whether one of the names stands in a pattern: one that is only read in it counts too, which does no harm. */
function mentions(pattern: AnyNode, names: ReadonlySet<string>): boolean {
  if (pattern.type === 'Identifier') return names.has(pattern.name);
  if (pattern.type === 'MemberExpression') return false;
  return (Object.values(pattern) as unknown[]).flat().some((child) => isNode(child) && mentions(child, names));
}
