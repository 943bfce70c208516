/** One run's side of the traffic: encodes and decodes its messages, and remembers what both sides know. */
import { types } from 'node:util';
import { ParallelError } from '../errors/base.js';
import * as kinds from '../errors/kinds.js';
import { DecodeError } from '../errors/kinds.js';
import { besideBytes, largeBytes } from '../wire/large.js';
import { copyForOne } from './copy-for-one.js';
import { decodeGraph } from './decode.js';
import { Encoder } from './encode.js';
import { shareSession } from './inspector.js';
import { encodeLeniently } from './lenient.js';
import { takeFileMaps } from './maps/stacks.js';
import { takeIntoRealm } from './main-realm.js';
import { isMoved } from './move.js';
import { nameOurExports } from './own-exports.js';
import { GRAPH_VERSION } from './nodes.js';
import { isOurBlock, packLists } from './pack.js';
import { isPlain } from './plain.js';
import { Registry } from './registry.js';
import { loadReferences, readReference, resolveReference } from './resolve.js';
// What fn throws of us, and what the encoder refuses, comes back as the class that the caller has.
nameOurExports('index.js', { ParallelError, ...kinds });
/** About what copying so many bytes costs, an object in a graph costs more than one that is posted as it is. */
const bytesPerObject = 4096;
/** One per run on each side. */
export class Exchange {
    side;
    via;
    registry = new Registry();
    identities;
    known;
    count = 0;
    /**
     * @param side unique prefix for ids made here: 'c' in the caller, 'w3' in worker 3
     * @param via what the bytes go through
     */
    constructor(side, via) {
        this.side = side;
        this.via = via;
        this.identities = {
            idOf: (value) => this.registry.idOf(value) ?? this.nameValue(value),
            isKnown: (id) => this.registry.isKept(id),
            isMoved,
            // A function that comes back is a value: whoever has it may call it, and see what it assigns.
            warnsOfWrites: side === 'c',
        };
        this.known = {
            find: (id) => this.registry.find(id),
            note: (id, value) => this.registry.note(id, value),
            resolve: resolveReference,
            read: readReference,
        };
    }
    /**
     * Writes a value down. Synchronous: what is captured is read now.
     *
     * @param value anything
     * @param root what the value is, as the first step of a path: 'fn', 'item 3', 'result'; for an array that only holds
     *   values together, a function that says it of each
     * @inlineType Root
     * @throws EncodeError with the path to what cannot travel, and the remedy
     */
    encode(value, root, options = {}) {
        const packed = packLists(value, options.pack);
        const buffers = new Set();
        const tally = { objects: 0 };
        if (isPlain(packed, buffers, tally) && !this.isBetterCopied(buffers, tally.objects)) {
            return { body: { plain: packed }, transfer: this.toTransfer(buffers, packed !== value) };
        }
        const keep = options.remember === true;
        const { encoder, graph } = shareSession(() => this.write(value, root, options.lenient === true, keep));
        if (keep)
            for (const id of encoder.carried)
                this.registry.keep(id);
        return { body: { graph: keep ? { ...graph, keep } : graph }, transfer: encoder.transfer };
    }
    /** A body that several workers get (`remember`), for one of them: large buffers are copies, to be moved. */
    again(body) {
        return this.via === 'thread' ? copyForOne(body) : { body, transfer: [] };
    }
    /**
     * Reads a body. Synchronous unless a module has to be imported for it.
     *
     * @param body what the other side's `encode` gave
     * @throws DecodeError for a message that is damaged, or that needs a module which cannot be loaded here
     */
    decode(body) {
        if (typeof body === 'object' && body !== null && 'plain' in body)
            return { value: takeIntoRealm(body.plain) };
        const graph = checkGraph(body);
        const loading = readSafely(() => loadReferences(graph));
        return loading === undefined ? this.decodeLoaded(graph) : loading.then(() => this.decodeLoaded(graph));
    }
    // Posted as it is, a buffer is copied twice, into the message and out of it. A copy of our own can be moved. But only
    // the graph can hold it in place of the original; with very many objects, writing that would cost more.
    isBetterCopied(buffers, objects) {
        if (this.via === 'process')
            return false;
        let bytes = 0;
        for (const buffer of buffers) {
            if (buffer.byteLength < largeBytes || !types.isArrayBuffer(buffer))
                continue;
            if (!isMoved(buffer) && !isOurBlock(buffer))
                bytes += buffer.byteLength;
        }
        return bytes > 0 && objects <= bytes / bytesPerObject;
    }
    toTransfer(buffers, isPacked) {
        const transfer = [];
        for (const buffer of buffers) {
            if (!types.isArrayBuffer(buffer))
                continue;
            if (this.via === 'process') {
                if (buffer.byteLength >= besideBytes)
                    transfer.push(buffer);
            }
            else if (isMoved(buffer) || (isPacked && isOurBlock(buffer)))
                transfer.push(buffer);
        }
        return transfer;
    }
    write(value, root, lenient, forMany) {
        if (lenient)
            return encodeLeniently(value, this.via, this.identities, root);
        const encoder = new Encoder(this.via, this.identities, root, forMany);
        return { encoder, graph: encoder.encode(value) };
    }
    decodeLoaded(graph) {
        return readSafely(() => {
            if (graph.maps !== undefined)
                takeFileMaps(graph.maps);
            const value = decodeGraph(graph, this.known);
            if (graph.keep === true) {
                for (const node of graph.nodes)
                    if (node.type === 'function' || node.type === 'bound')
                        this.registry.keep(node.id);
            }
            return { value };
        });
    }
    nameValue(value) {
        const id = `${this.side}:${String((this.count += 1))}`;
        this.registry.note(id, value);
        return id;
    }
}
/** Whatever a damaged message makes go wrong is an error of decoding. */
function readSafely(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof DecodeError)
            throw error;
        throw new DecodeError(`A message could not be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
}
function checkGraph(body) {
    const graph = body?.graph;
    if (graph === undefined || !Array.isArray(graph.nodes) || !Array.isArray(graph.cells)) {
        throw new DecodeError('A message is not in the form that this version reads.');
    }
    if (graph.nodes.some((node) => typeof node !== 'object' || node === null)) {
        throw new DecodeError('A message is damaged.');
    }
    if (graph.version !== GRAPH_VERSION) {
        throw new DecodeError(`A message is of version ${String(graph.version)}, and this copy reads version ${String(GRAPH_VERSION)}. Two versions of parathos are mixed.`);
    }
    return graph;
}
//# sourceMappingURL=exchange.js.map