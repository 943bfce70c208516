/** Fibonacci numbers by plain recursion, first in a loop and then in parallel, with both times. */
import { parallel, range } from 'parathos';
const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
// The slowest first, so that no core is left with a long task at the end.
const numbers = range(38, 32, -1);
const serialStart = performance.now();
const expected = [...numbers].map(fib);
const serialMs = performance.now() - serialStart;
const parallelStart = performance.now();
const results = await parallel(fib, numbers);
const parallelMs = performance.now() - parallelStart;
[...numbers].forEach((n, place) => {
    console.log(`fib(${n}) = ${results[place]}`);
});
console.log(`The same as in the loop: ${results.join() === expected.join() ? 'yes' : 'no'}`);
console.log(`serial    ${seconds(serialMs)}`);
console.log(`parallel  ${seconds(parallelMs)}, the start of the workers included`);
console.log(`speed-up  ${(serialMs / parallelMs).toFixed(2)}x`);
function seconds(timeMs) {
    return `${(timeMs / 1000).toFixed(2)} s`;
}
//# sourceMappingURL=fibonacci.js.map