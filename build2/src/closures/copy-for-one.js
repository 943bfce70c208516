/** Makes of a body that goes to several threads the message to one of them, with large buffers to be moved. */
import { types } from 'node:util';
import { largeBytes } from '../wire/large.js';
/** One copy, made here; posted as it is, a buffer would be copied into the message and out of it. */
export function copyForOne(body) {
    const transfer = [];
    if (!('graph' in body))
        return { body, transfer };
    const { graph } = body;
    const isLarge = (node) => node.type === 'buffer' && types.isArrayBuffer(node.bytes) && node.bytes.byteLength >= largeBytes;
    if (!graph.nodes.some(isLarge))
        return { body, transfer };
    const nodes = graph.nodes.map((node) => {
        if (!isLarge(node))
            return node;
        const bytes = node.bytes.slice(0);
        transfer.push(bytes);
        return { ...node, bytes };
    });
    return { body: { graph: { ...graph, nodes } }, transfer };
}
//# sourceMappingURL=copy-for-one.js.map