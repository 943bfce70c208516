/** Finds the variables of a message that need one place for several functions. */
import type { FunctionNode } from './nodes.js';

export class SharedCells {
  private readonly users = new Map<number, { readonly count: number; readonly assigned: boolean }>();
  private readonly cells = new Map<number, { value: unknown }>();

  countUsers(node: FunctionNode): void {
    for (const { cell, assigned } of node.bindings) {
      const users = this.users.get(cell);
      this.users.set(cell, { count: (users?.count ?? 0) + 1, assigned: assigned || users?.assigned === true });
    }
  }

  /** Only a variable that two functions see and one assigns needs a place of its own; others are copied, for speed. */
  get(cell: number): { value: unknown } | undefined {
    const users = this.users.get(cell);
    if (users === undefined || users.count < 2 || !users.assigned) return undefined;
    const shared = this.cells.get(cell) ?? { value: undefined };
    this.cells.set(cell, shared);
    return shared;
  }
}
