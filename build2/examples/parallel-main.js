/** A tour in six calls: one iterable, two, statics, a bar, threads inside processes, threads inside threads. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parallel, range } from 'parathos';
const f1 = (x) => x + 1;
const f2 = (x, y) => x + y;
const f3 = (x, y, { p = 100 } = {}) => x + y + p;
const f4 = async (x) => {
    await sleep(20);
    return x;
};
// Runs in a process; f1 runs in threads of that process: x + (2 + 3 + 4).
const f5 = async (x) => x + sum(await parallel(f1, [1, 2, 3], { thread: true }));
// One thread map inside another: each y in 1, 2, 3 adds y + (1 + 2), so x + 4 + 5 + 6.
const f6 = async (x) => x + sum(await parallel(inner, [1, 2, 3], { thread: true }));
const inner = async (y) => y + sum(await parallel(f1, range(2), { thread: true }));
console.log('f1', show(await parallel(f1, [1, 2, 3])));
console.log('f2', show(await parallel(f2, [1, 2, 3], [4, 5, 6])));
console.log('f3', show(await parallel(f3, [1, 2, 3], [4, 5, 6], { p: 200 })));
const waited = await parallel(f4, range(100), { show: 'f4' });
console.log('f4', `${waited.length} tasks, sum ${sum(waited)}`);
console.log('f5', show(await parallel(f5, range(10))));
console.log('f6', show(await parallel(f6, range(10))));
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function show(values) {
    return `[${values.join(', ')}]`;
}
//# sourceMappingURL=parallel-main.js.map