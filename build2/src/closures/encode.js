/** Walks a live graph once, without recursion, and writes it down as flat nodes. */
import { types } from 'node:util';
import { BufferRanges } from './buffer-ranges.js';
import { encodeFunction } from './codecs/functions.js';
import { encodeObject } from './codecs/objects.js';
import { encodeSymbol } from './codecs/symbols.js';
import { unset } from './dead-zone.js';
import { showSpot } from './excerpt.js';
import { chooseMapUrl } from './maps/travel.js';
import { GRAPH_VERSION } from './nodes.js';
import { CannotTravel, refuse } from './refusal.js';
import { Trail } from './trail.js';
import { Writes } from './writes.js';
/** One message in the making. */
export class Encoder {
    via;
    identities;
    forMany;
    transfer = [];
    ranges = new BufferRanges();
    /** Functions and classes that this message carries by value. */
    carried = [];
    nodes = [];
    cells = [];
    cellsByKey = new Map();
    memo = new Map();
    waiting = [];
    partials = new Map();
    buffers = [];
    writes = new Writes();
    maps = new Map();
    trail;
    current = -1;
    /** @param forMany it goes to several workers: no one of them may get a buffer itself */
    constructor(via, identities, root, forMany = false) {
        this.via = via;
        this.identities = identities;
        this.forMany = forMany;
        this.trail = new Trail(root);
    }
    encode(value) {
        const slot = this.slot(value, 'property');
        do
            this.drain();
        while (this.settlePartials());
        this.takeBuffers();
        const graph = { version: GRAPH_VERSION, root: slot, nodes: this.nodes, cells: this.cells };
        return this.maps.size === 0 ? graph : { ...graph, maps: [...this.maps] };
    }
    slot(value, kind, key) {
        if ((typeof value !== 'object' || value === null) && typeof value !== 'function' && typeof value !== 'symbol') {
            return value;
        }
        // Met by itself and not through a view, a buffer is wanted as a whole.
        if (kind !== 'buffer' && types.isArrayBuffer(value))
            this.includeBytes(value, 0, value.byteLength);
        const known = this.memo.get(value);
        if (known !== undefined)
            return known;
        const ref = this.reserve(kind, key, value);
        this.memo.set(value, ref);
        this.waiting.push({ value, id: ref.ref });
        return ref;
    }
    /** Only the properties that are read of an object; all of it, if it travels for another reason too. */
    partialSlot(value, paths, kind, key) {
        const known = this.memo.get(value);
        if (known !== undefined)
            return known;
        let partial = this.partials.get(value);
        if (partial === undefined) {
            partial = { id: this.reserve(kind, key, value).ref, value, paths: new Set(), chains: [], isOpen: true, isAlias: false };
            this.partials.set(value, partial);
        }
        for (const path of paths) {
            const text = JSON.stringify(path);
            if (partial.paths.has(text))
                continue;
            partial.paths.add(text);
            partial.chains.push(path);
            partial.isOpen = true;
        }
        return { ref: partial.id };
    }
    /** The cell of a variable. Functions that see one variable get one cell, as far as can be told. */
    cell(key, value, isOnly, taker, slot) {
        const candidates = this.cellsByKey.get(key) ?? [];
        this.cellsByKey.set(key, candidates);
        // The same function text twice means that its surroundings ran twice: then there are two variables.
        const found = candidates.find((one) => Object.is(one.value, value) && (isOnly || !one.takers.has(taker)));
        if (found !== undefined) {
            found.takers.add(taker);
            // Each function may read other properties of one object.
            if (value !== unset)
                slot();
            return found.cell;
        }
        const cell = this.cells.length;
        candidates.push({ value, cell, takers: new Set([taker]) });
        this.cells.push({ value: undefined });
        if (value === unset)
            this.cells[cell] = { value: undefined, unset: true };
        else
            this.cells[cell] = { value: slot() };
        return cell;
    }
    noteCaptured(fn, captured, inside) {
        if (!this.identities.warnsOfWrites)
            return;
        this.writes.note(fn, captured, inside, this.trail.isRoot(this.current) ? this.trail.wordsTo(this.current)[0] : undefined);
    }
    noteFile(file, script) {
        const url = this.maps.has(file) ? undefined : chooseMapUrl(file, script);
        if (url !== undefined)
            this.maps.set(file, url);
    }
    /** A buffer's bytes are taken at the end, when it is known which of them are looked at. */
    postponeBuffer(buffer) {
        this.buffers.push({ id: this.current, buffer });
    }
    includeBytes(buffer, start, end) {
        this.ranges.include(buffer, start, end);
    }
    reserve(kind, key, subject) {
        const id = this.nodes.length;
        this.nodes.push({ type: 'object' });
        this.trail.add({ parent: this.current, kind, key, subject });
        return { ref: id };
    }
    drain() {
        for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
            const { id, value } = next;
            this.write(id, () => this.encodeNode(value));
        }
    }
    write(id, encode) {
        this.current = id;
        try {
            this.nodes[id] = encode();
        }
        catch (error) {
            this.onFailed(id, error);
        }
    }
    /** Whoever only wants to know what would be refused goes on. */
    onFailed(id, error) {
        throw error instanceof CannotTravel ? refuse(this.trail.wordsTo(id), error, showSpot(this.trail, id, error)) : error;
    }
    /** Whether a node holds only those properties of its object that are read. */
    isPartial(id) {
        return this.memo.get(this.trail.step(id).subject)?.ref !== id;
    }
    encodeNode(value) {
        if (typeof value === 'symbol')
            return encodeSymbol(value, this.identities);
        if (typeof value === 'function')
            return encodeFunction(value, this);
        return encodeObject(value, this);
    }
    /** True when something new has to be walked. */
    settlePartials() {
        const pending = [...this.partials.values()].filter(({ isOpen, isAlias, value }) => isOpen || (!isAlias && this.memo.has(value)));
        for (const partial of pending) {
            partial.isOpen = false;
            partial.isAlias = this.memo.has(partial.value);
            this.write(partial.id, () => this.encodePartial(partial.value, partial.chains));
        }
        return this.waiting.length > 0 || pending.length > 0;
    }
    encodePartial(value, chains) {
        const whole = this.memo.get(value);
        if (whole !== undefined)
            return { type: 'alias', of: whole };
        const heads = new Map();
        for (const [head = '', ...rest] of chains) {
            const known = heads.get(head);
            if (rest.length === 0)
                heads.set(head, undefined);
            else if (!heads.has(head))
                heads.set(head, [rest]);
            else
                known?.push(rest);
        }
        const keys = [];
        const values = [];
        for (const [head, rest] of heads) {
            const read = readStillProperty(value, head);
            if (read === 'unknown')
                return { type: 'alias', of: this.slot(value, 'target') };
            if (read === undefined)
                continue;
            const isPartial = rest !== undefined && isPartialObject(read.value);
            keys.push(head);
            values.push(isPartial ? this.partialSlot(read.value, rest, 'property', head) : this.slot(read.value, 'property', head));
        }
        return { type: 'object', own: { keys, values } };
    }
    takeBuffers() {
        for (const { id, buffer } of this.buffers) {
            const isMoved = this.via === 'thread' && !this.forMany && this.identities.isMoved(buffer);
            if (isMoved)
                this.transfer.push(buffer);
            const { bytes, start } = isMoved ? { bytes: buffer, start: 0 } : this.ranges.take(buffer, this);
            const node = this.nodes[id];
            this.nodes[id] = { ...node, type: 'buffer', bytes, start, shared: false };
        }
    }
}
/** Objects whose properties can be taken one by one. Functions and proxies are wholes. */
export function isPartialObject(value) {
    return typeof value === 'object' && value !== null && (!ArrayBuffer.isView(value));
}
/** A property that is a value, its own or inherited; a getter is left to the object it belongs to. */
function readStillProperty(object, key) {
    for (let at = object; at !== null; at = Object.getPrototypeOf(at)) {
        const property = Object.getOwnPropertyDescriptor(at, key);
        if (property === undefined)
            continue;
        if ('value' in property)
            return { value: property.value };
        // Compilers make getters that only hand out a variable; they show by being arrow functions.
        const isHandedOut = /^\(\) *=>|^\(\)=>|^function ?\(\) ?\{ return [\w$.]+; \}$/.test(String(property.get));
        return isHandedOut ? { value: object[key] } : 'unknown';
    }
    return undefined;
}
//# sourceMappingURL=encode.js.map