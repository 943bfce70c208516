/** Knows the way to every node of a message: in what it was found, and by which step. */
import { sayStep } from './refusal.js';
import type { StepKind } from './refusal.js';

/** What a value is, as the first step of a path; for an array that only holds values together: what each of them is. */
export type Root = string | ((index: unknown) => string);

export interface Step {
  /** The node it was found in; -1 for the value itself. */
  readonly parent: number;
  readonly kind: StepKind;
  readonly key: unknown;
  /** What the node stands for. */
  readonly subject: unknown;
}

export class Trail {
  private readonly steps: Step[] = [];

  constructor(private readonly root: Root) {}

  add(step: Step): void {
    this.steps.push(step);
  }

  step(id: number): Step {
    return this.steps[id]!;
  }

  /** Whether the node is what the message is about, and not something found in it. */
  isRoot(id: number): boolean {
    const { parent } = this.step(id);
    return parent === -1 ? typeof this.root === 'string' : parent === 0 && typeof this.root !== 'string';
  }

  /** The way to a node in words. */
  wordsTo(id: number): string[] {
    const words: string[] = [];
    let outermost: unknown;
    for (let step = this.step(id); step.parent !== -1; step = this.step(step.parent)) {
      outermost = step.key;
      // From the properties that are read of an object to the whole of it is no step for who looks for the object.
      if (step.subject !== this.step(step.parent).subject) words.unshift(sayStep(step.kind, step.key));
    }
    return typeof this.root === 'string' ? [this.root, ...words] : [this.root(outermost), ...words.slice(1)];
  }
}
