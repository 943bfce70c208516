/** Tells whether what a module exports of its own keeps its values: then what is not exported now never will be. */
import { assigns, mentions, someNode } from './assignments.js';
import type { AnyNode } from './source.js';

/** Whether each of these top-level variables is given its one value where it is declared. */
export function areFixed(names: ReadonlySet<string>, body: readonly AnyNode[], text: string): boolean {
  if (names.size === 0) return true;
  // What is assigned in there, nobody can see from outside.
  if (/\beval\b/.test(text)) return false;
  return !someNode(body, (node) => assigns(node, names) || mayChange(node, names));
}

function mayChange(node: AnyNode, names: ReadonlySet<string>): boolean {
  switch (node.type) {
    // It may be declared twice, and with a value each time.
    case 'VariableDeclaration': return node.kind === 'var' && node.declarations.some(({ id }) => mentions(id, names));
    // Another module's variable: that one may assign to it.
    case 'ImportDeclaration': return node.specifiers.some(({ local }) => names.has(local.name));
    default: return false;
  }
}
