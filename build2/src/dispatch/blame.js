/** @param chunks what the worker held, in the order it was sent */
export function judge(chunks) {
    const verdict = { innocent: [], guilty: [] };
    const running = chunks.filter((chunk) => chunk.running.size > 0);
    const first = running.length > 0 ? undefined : chunks.find((chunk) => chunk.open > 0);
    const suspects = running.reduce((sum, chunk) => sum + chunk.running.size, 0);
    for (const chunk of chunks) {
        if (chunk.open === 0)
            continue;
        if (chunk.running.size > 0)
            judgeRunning(chunk, suspects, verdict);
        else if (chunk === first)
            judgeUnknown(chunk, verdict);
        else
            verdict.innocent.push(chunk.pick(chunk.openOffsets()));
    }
    return verdict;
}
function judgeRunning(chunk, suspects, verdict) {
    const running = [...chunk.running.keys()];
    const waiting = chunk.openOffsets().filter((offset) => !chunk.running.has(offset));
    for (const offset of running) {
        if (suspects === 1)
            verdict.guilty.push({ chunk, offset, deaths: 1 + chunk.traits.ghosts });
        else
            verdict.innocent.push(chunk.pick([offset], { alone: true, announce: true, ghosts: chunk.traits.ghosts + 1 }));
    }
    if (waiting.length > 0)
        verdict.innocent.push(chunk.pick(waiting, { ghosts: 0 }));
}
function judgeUnknown(chunk, verdict) {
    const open = chunk.openOffsets();
    const [only] = open;
    const traits = { announce: true, ghosts: chunk.traits.ghosts + 1 };
    if (open.length === 1 && only !== undefined) {
        verdict.guilty.push({ chunk, offset: only, deaths: 1 + chunk.traits.ghosts });
    }
    else if (!chunk.traits.announce) {
        verdict.innocent.push(chunk.pick(open, traits));
    }
    else {
        // It died before the first task began: one of the items kills it while it is decoded.
        const half = Math.ceil(open.length / 2);
        verdict.innocent.push(chunk.pick(open.slice(0, half), traits), chunk.pick(open.slice(half), traits));
    }
}
//# sourceMappingURL=blame.js.map