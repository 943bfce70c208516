/** Gathers how a function uses each name that it does not declare. */

/** How a function uses a name that it does not declare. */
export interface Use {
  /** Where it is first used: an offset in the text. */
  readonly at: number;
  /** Properties read through the name, when nothing else is done with it: then only these need to travel. */
  paths: string[][] | undefined;
  /** Where each of the paths is read. */
  readonly pathsAt: number[];
  assigned: boolean;
  /** Where it is first assigned, other than by `??=`, which makes it where it is missing. */
  assignedAt?: number;
}

/** What an arrow or method takes from around it and cannot carry along. */
export type Surrounding = 'this' | 'super' | 'arguments' | 'new.target';

export class NameUses {
  readonly free = new Map<string, Use>();
  /** With the place of the first use. */
  readonly surrounding = new Map<Surrounding, number>();

  /** The name as a whole: read or called, assigned, or made where it is missing. */
  add(name: string, at: number, how: 'read' | 'assigned' | 'made'): void {
    const use = this.free.get(name) ?? { at, paths: undefined, pathsAt: [], assigned: false };
    use.paths = undefined;
    if (how !== 'read') use.assigned = true;
    if (how === 'assigned') use.assignedAt ??= at;
    this.free.set(name, use);
  }

  /** Only a property of the name. */
  addPath(name: string, path: string[], at: number): void {
    const use = this.free.get(name);
    if (use === undefined) this.free.set(name, { at, paths: [path], pathsAt: [at], assigned: false });
    else {
      use.paths?.push(path);
      use.pathsAt.push(at);
    }
  }

  addSurrounding(what: Surrounding, at: number): void {
    if (!this.surrounding.has(what)) this.surrounding.set(what, at);
  }
}
