/** How far a stream is read ahead: two chunks for each worker. */
const ahead = 2;
export function shareByHand(lanes, chunk) {
    const workers = lanes.map(makeAsker);
    return {
        map: (load) => mapChunks(workers, load, chunk),
        stream: (task, source) => streamChunks(workers, { task, source, chunk }),
        close: () => Promise.all(lanes.map((lane) => lane.end())),
    };
}
function makeAsker(lane) {
    const waiting = [];
    lane.onAnswer((results) => waiting.shift()?.(results));
    return {
        tell: (request) => lane.post(request),
        ask: (request) => new Promise((resolve) => {
            waiting.push(resolve);
            lane.post(request);
        }),
    };
}
async function mapChunks(workers, { task, items, shared }, chunk) {
    const results = [];
    let next = 0;
    await Promise.all(workers.map(async (worker) => {
        if (shared !== undefined)
            worker.tell({ shared });
        while (next < items.length) {
            const start = next;
            next += chunk;
            results[start / chunk] = await worker.ask({ task, items: items.slice(start, start + chunk) });
        }
    }));
    return results.flat();
}
async function* streamChunks(workers, { task, source, chunk }) {
    const iterator = source[Symbol.iterator]();
    const asked = [];
    let turn = 0;
    for (let isOver = false;;) {
        while (!isOver && asked.length < workers.length * ahead) {
            const items = takeFrom(iterator, chunk);
            isOver = items.length < chunk;
            asked.push(workers[turn++ % workers.length].ask({ task, items }));
        }
        const first = asked.shift();
        if (first === undefined)
            return;
        yield* await first;
    }
}
function takeFrom(iterator, count) {
    const items = [];
    while (items.length < count) {
        const next = iterator.next();
        if (next.done === true)
            break;
        items.push(next.value);
    }
    return items;
}
//# sourceMappingURL=raw.js.map