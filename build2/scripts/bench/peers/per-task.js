/** How many tasks of a stream are under way at once. */
const ahead = 512;
export function runPerTask(pool) {
    return {
        map: ({ task, items, shared }) => {
            const toArgument = (item) => (shared === undefined ? item : { data: shared, slice: item });
            return Promise.all(items.map((item) => pool.run(task, toArgument(item))));
        },
        stream: (task, source) => streamTasks(pool, task, source),
        close: () => pool.close(),
    };
}
async function* streamTasks(pool, task, source) {
    const running = [];
    let first = 0;
    for (const item of source) {
        running.push(pool.run(task, item));
        if (running.length - first <= ahead)
            continue;
        yield await running[first++];
        // Not one by one: shifting an array for each task would cost more than the task.
        if (first === ahead) {
            running.splice(0, ahead);
            first = 0;
        }
    }
    for (; first < running.length; first++)
        yield await running[first];
}
//# sourceMappingURL=per-task.js.map