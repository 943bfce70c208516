/** Runs every case of the corpus in a real process and a real thread, and compares with running it in place. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Exchange } from '../../src/closures/exchange.js';
import { classCases } from './cases/classes.js';
import { dataCases } from './cases/data.js';
import { freeVariableCases } from './cases/free-variables.js';
import { functionCases } from './cases/functions.js';
import { sharingCases } from './cases/sharing.js';
import { startProcess, startThread } from './support/peer.js';
const corpus = {
    'kinds of functions': functionCases,
    'free variables': freeVariableCases,
    classes: classCases,
    data: dataCases,
    'shared variables': sharingCases,
};
const peers = [startProcess(), startThread()];
after(() => peers.forEach((peer) => peer.close()));
for (const [kind, cases] of Object.entries(corpus)) {
    for (const peer of peers) {
        describe(`${kind}, in a ${peer.via}`, () => {
            for (const one of cases) {
                if (one.only !== undefined && one.only !== peer.via)
                    continue;
                test(one.name, async () => {
                    const there = one.make();
                    const came = await peer.open().call(there.fn, there.args);
                    const here = one.make();
                    const { fn, args = [] } = here;
                    assert.deepEqual(came, await fn(...args));
                });
            }
        });
    }
}
test('a shared buffer is refused by processes, which cannot share', () => {
    const exchange = new Exchange('c', 'process');
    assert.throws(() => exchange.encode([new SharedArrayBuffer(4)], 'fn'), /SharedArrayBuffer/);
});
//# sourceMappingURL=corpus.test.js.map