/** Searches a source without end for a hash that begins with three zeros, and tells how far the source ran ahead. */
import { createHash } from 'node:crypto';
import { parallel } from 'parathos';
const lookahead = 64;
let taken = 0;
function* naturals() {
    try {
        for (let n = 0;; n += 1) {
            taken += 1;
            yield n;
        }
    }
    finally {
        console.log('The source is closed.');
    }
}
function hash(n) {
    return createHash('sha256').update(`parathos ${n}`).digest('hex');
}
let delivered = 0;
let furthest = 0;
for await (const digest of parallel(hash, naturals(), { thread: true, pool: { lookahead } })) {
    delivered += 1;
    furthest = Math.max(furthest, taken - delivered);
    if (!digest.startsWith('000'))
        continue;
    console.log(`The hash of 'parathos ${delivered - 1}' is ${digest}`);
    break;
}
console.log(`${delivered} results were read, the source never more than ${furthest} ahead (${lookahead} allowed).`);
//# sourceMappingURL=streaming.js.map