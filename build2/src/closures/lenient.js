import { Encoder } from './encode.js';
import { showSpot } from './excerpt.js';
import { CannotTravel, refuse } from './refusal.js';
/** Steps to a value that anything else can stand in for. A class or a prototype only goes together with what needs it. */
const replaceable = new Set(['property', 'index', 'variable', 'key', 'entry', 'member', 'private', 'self', 'argument']);
/** Throws the EncodeError of the value itself, when it cannot travel whatever is taken out of it. */
export function encodeLeniently(value, via, identities, root) {
    const found = { reasons: new Map(), failed: new Map() };
    for (;;) {
        const known = found.reasons.size;
        const encoder = new LenientEncoder(via, identities, root, found);
        const graph = encoder.encode(value);
        // What is to be replaced may be referred to from what was written before: so all is written again, without it.
        if (found.reasons.size === known)
            return { encoder, graph };
    }
}
class LenientEncoder extends Encoder {
    found;
    constructor(via, identities, root, found) {
        super(via, identities, root);
        this.found = found;
    }
    slot(value, kind, key) {
        const failed = replaceable.has(kind) ? undefined : this.found.failed.get(value);
        if (failed !== undefined)
            throw failed;
        return super.slot(this.replace(value, kind), kind, key);
    }
    partialSlot(value, paths, kind, key) {
        const reason = this.replace(value, kind);
        return reason === value ? super.partialSlot(value, paths, kind, key) : super.slot(reason, kind, key);
    }
    onFailed(id, error) {
        const why = error instanceof CannotTravel
            ? error
            : new CannotTravel(`reading it threw ${String(error)}`, 'Throw something that can be read without an error.');
        const refusal = refuse(this.trail.wordsTo(id), why, showSpot(this.trail, id, why));
        const part = this.findReplaceable(id);
        if (part === undefined)
            throw refusal;
        this.found.failed.set(this.trail.step(id).subject, why);
        if (!this.found.reasons.has(part))
            this.found.reasons.set(part, refusal);
    }
    replace(value, kind) {
        return replaceable.has(kind) ? (this.found.reasons.get(value) ?? value) : value;
    }
    /** The nearest value around a node that can be replaced as a whole. */
    findReplaceable(id) {
        let found;
        for (let at = id, step = this.trail.step(at); step.parent !== -1; at = step.parent, step = this.trail.step(at)) {
            // A codec gets its data complete or not at all.
            if (step.kind === 'data')
                found = undefined;
            else if (found === undefined && replaceable.has(step.kind))
                found = step.subject;
        }
        return found;
    }
}
//# sourceMappingURL=lenient.js.map