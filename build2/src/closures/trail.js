/** Knows the way to every node of a message: in what it was found, and by which step. */
import { sayStep } from './refusal.js';
export class Trail {
    root;
    steps = [];
    constructor(root) {
        this.root = root;
    }
    add(step) {
        this.steps.push(step);
    }
    step(id) {
        return this.steps[id];
    }
    /** Whether the node is what the message is about, and not something found in it. */
    isRoot(id) {
        const { parent } = this.step(id);
        return parent === -1 ? typeof this.root === 'string' : parent === 0 && typeof this.root !== 'string';
    }
    /** The way to a node in words. */
    wordsTo(id) {
        const words = [];
        let outermost;
        for (let step = this.step(id); step.parent !== -1; step = this.step(step.parent)) {
            outermost = step.key;
            words.unshift(sayStep(step.kind, step.key));
        }
        return typeof this.root === 'string' ? [this.root, ...words] : [this.root(outermost), ...words.slice(1)];
    }
}
//# sourceMappingURL=trail.js.map