/** Sums all primes below each of eight limits; the helper isPrime travels along with the function. */
import { parallel, range } from 'parathos';
function isPrime(n) {
    if (n < 2)
        return false;
    for (let divisor = 2; divisor * divisor <= n; divisor += 1) {
        if (n % divisor === 0)
            return false;
    }
    return true;
}
function sumPrimes(limit) {
    let sum = 0;
    for (let n = 2; n < limit; n += 1) {
        if (isPrime(n))
            sum += n;
    }
    return sum;
}
const limits = range(100_000, 100_800, 100);
const sums = await parallel(sumPrimes, limits);
[...limits].forEach((limit, place) => {
    console.log(`The sum of the primes below ${limit} is ${sums[place]}.`);
});
//# sourceMappingURL=primes.js.map