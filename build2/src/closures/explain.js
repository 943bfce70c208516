/** Finds out what would travel of a value, without sending anything. */
import { types } from 'node:util';
import { describeAlone, describeNode } from './describe.js';
import { Encoder } from './encode.js';
import { ExplanationTree } from './explanation.js';
import { isMoved } from './move.js';
import { isRef } from './nodes.js';
import { CannotTravel, sayStep } from './refusal.js';
/**
 * Tells what would travel if the value were sent: a tree with sizes, by value or by reference, and what cannot travel,
 * with the way to it and the remedy. Nothing is sent, and nothing is refused by an error.
 *
 * @param value a function, or anything else
 * @param options `thread: true` asks about threads, which can share more than processes
 * @returns a tree, which prints well
 *
 * @example
 * ```js
 * import { explain } from 'parathos/closures';
 * const table = new Map([['a', 1]]);
 * const told = explain((key) => Math.max(table.get(key), 0));
 * told.parts.map(({ step, what, travels }) => [step, what, travels]); //=> [['captured variable `table`', 'Map of 1', 'by value']]
 * explain(Promise.resolve()).refusals[0].remedy; //=> 'Await it first, and send what it gives.'
 * ```
 */
export function explain(value, { thread = false } = {}) {
    return new Survey(thread ? 'thread' : 'process').make(value);
}
/** Encodes as always, but goes on where something cannot travel. */
class Survey extends Encoder {
    refusals = new Map();
    constructor(via) {
        let count = 0;
        super(via, { idOf: () => String((count += 1)), isKnown: () => false, isMoved, warnsOfWrites: false }, 'value');
    }
    make(value) {
        const graph = this.encode(value);
        if (!isRef(graph.root))
            return leaf('value', value);
        const childrenOf = this.listChildren(graph);
        const trees = [];
        // What was found later may be part of what was found before, never the other way round.
        for (let id = graph.nodes.length - 1; id >= 0; id -= 1) {
            const node = graph.nodes[id];
            const parts = [...this.findVariables(id, node, graph), ...(childrenOf[id] ?? []).map((child) => trees[child])];
            trees[id] = new ExplanationTree(this.find(id, node), parts);
        }
        return trees[0];
    }
    onFailed(id, error) {
        const found = error instanceof CannotTravel
            ? error
            : new CannotTravel(`reading it threw ${String(error)}`, 'Send something that can be read without an error.');
        this.refusals.set(id, found);
    }
    listChildren(graph) {
        const children = [];
        graph.nodes.forEach((_, id) => {
            const { parent } = this.trail.step(id);
            if (parent !== -1)
                (children[parent] ??= []).push(id);
        });
        return children;
    }
    /** Variables that need no node of their own, or whose value travels with something else. */
    findVariables(id, node, graph) {
        if (node.type !== 'function')
            return [];
        return node.bindings.flatMap(({ name, cell, reference }) => {
            const step = sayStep('variable', name);
            if (reference !== undefined) {
                return [new ExplanationTree({ ...nothing, step, what: describeNode({ type: 'reference', reference }, undefined), travels: 'by reference' }, [])];
            }
            const { value, unset } = graph.cells[cell];
            if (unset)
                return [new ExplanationTree({ ...nothing, step, what: 'no value yet: its declaration has not run' }, [])];
            if (!isRef(value))
                return [leaf(step, value)];
            const target = this.trail.step(value.ref);
            // The variables of one function have names, so the step tells whether it is this very one.
            return target.parent === id && target.kind === 'variable' && target.key === name ? [] : [this.tellAgain(step, value.ref, graph)];
        });
    }
    tellAgain(step, id, graph) {
        const notes = [`the same as ${this.trail.wordsTo(id).join(' → ')}`];
        return new ExplanationTree({ ...this.find(id, graph.nodes[id]), step, notes, refusal: undefined, ownBytes: 0 }, []);
    }
    find(id, node) {
        const { kind, key, parent, subject } = this.trail.step(id);
        const step = parent === -1 ? 'value' : sayStep(kind, key);
        const refused = this.refusals.get(id);
        if (refused !== undefined) {
            const refusal = { path: this.trail.wordsTo(id), reason: refused.what, remedy: refused.remedy };
            return { step, what: describeAlone(subject), travels: 'not at all', notes: [], refusal, ownBytes: 0 };
        }
        const isShared = types.isSharedArrayBuffer(subject);
        return {
            step,
            what: describeNode(node, subject),
            travels: node.type === 'reference' || isShared ? 'by reference' : 'by value',
            notes: node.type === 'function' ? findNotes(node.bindings) : this.isPartial(id) ? ['only what is read of it'] : [],
            refusal: undefined,
            ownBytes: isShared ? 0 : measure(node),
        };
    }
}
const nothing = { travels: 'by value', notes: [], refusal: undefined, ownBytes: 2 };
function leaf(step, value) {
    return new ExplanationTree({ ...nothing, step, what: describeAlone(value), ownBytes: measure(value) }, []);
}
function findNotes(bindings) {
    const written = bindings.filter(({ assigned }) => assigned).map(({ name }) => `\`${name}\``);
    return written.length === 0 ? [] : [`assigns to ${written.join(', ')}: there it is a copy`];
}
/** About what it takes in a message: close enough for people, and faster than to write it. */
function measure(part) {
    const node = part;
    if (node?.type === 'buffer')
        return node.bytes.byteLength;
    return estimate(part);
}
/** What V8 writes: a tag or two, lengths, and the contents. */
function estimate(part) {
    switch (typeof part) {
        case 'string': return 2 + part.length * (/[^\0-\xff]/.test(part) ? 2 : 1);
        case 'number': return Number.isInteger(part) ? 2 : 9;
        case 'object': break;
        default: return 2;
    }
    if (part === null)
        return 1;
    let sum = 4;
    if (Array.isArray(part))
        for (const item of part)
            sum += estimate(item);
    else
        for (const [key, value] of Object.entries(part))
            sum += 2 + key.length + estimate(value);
    return sum;
}
//# sourceMappingURL=explain.js.map