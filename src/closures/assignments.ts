/** Finds what a file may assign to its variables, by their names alone: whichever scope a line means. */
import type { AnyNode } from './source.js';
import { isNode } from './syntax.js';

/** Whether this holds for one of the nodes, however deep. */
export function someNode(body: readonly AnyNode[], test: (node: AnyNode) => boolean): boolean {
  const waiting: unknown[] = [...body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...(next as unknown[]));
    else if (isNode(next)) {
      if (test(next)) return true;
      waiting.push(...(Object.values(next) as unknown[]).filter((child) => typeof child === 'object' && child !== null));
    }
  }
  return false;
}

/** Whether a node gives one of the names another value; its declaration does not count. */
export function assigns(node: AnyNode, names: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'AssignmentExpression': return mentions(node.left, names);
    case 'UpdateExpression': return mentions(node.argument, names);
    case 'ForInStatement': case 'ForOfStatement': return node.left.type !== 'VariableDeclaration' && mentions(node.left, names);
    default: return false;
  }
}

/** Whether one of the names stands in a pattern: one that is only read in it counts too, which does no harm. */
export function mentions(pattern: AnyNode, names: ReadonlySet<string>): boolean {
  if (pattern.type === 'Identifier') return names.has(pattern.name);
  if (pattern.type === 'MemberExpression') return false;
  return (Object.values(pattern) as unknown[]).flat().some((child) => isNode(child) && mentions(child, names));
}
