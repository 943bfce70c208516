import { findTask } from '../tasks.js';
export const open = () => ({
    map: ({ task, items, shared }) => {
        const fn = findTask(task);
        return items.map(shared === undefined ? (item) => fn(item) : (slice) => fn({ data: shared, slice }));
    },
    stream: function* (task, source) {
        const fn = findTask(task);
        for (const item of source)
            yield fn(item);
    },
    close: () => undefined,
});
//# sourceMappingURL=serial.js.map