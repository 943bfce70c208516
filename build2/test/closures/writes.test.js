/** Tests the warning for functions that assign to captured variables: when it comes, once, and what it says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Exchange } from '../../src/closures/exchange.js';
import { runProgram } from '../helpers/program.js';
let moduleCount = 0;
let missing;
/** The warnings that sending a function gives, in order. */
async function warningsOf(fn, root = 'fn', side = 'c') {
    const warnings = [];
    const take = (warning) => {
        if (warning.code === 'PARATHOS_CAPTURED_WRITE')
            warnings.push(`${warning.name}: ${warning.message}`);
    };
    process.on('warning', take);
    new Exchange(side, 'process').encode(fn, root);
    // Warnings come in a later turn.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', take);
    return warnings;
}
describe('a function that assigns to a captured variable is warned of', () => {
    let a = 0;
    let b = 0;
    let c = {};
    const forms = {
        'a++': () => a++,
        '--a': () => --a,
        'a = …': () => { a = 1; },
        'a += …': () => { a += 1; },
        'a ||= …': () => { a ||= 1; },
        '[a] = …': () => { [a] = [1]; },
        '{ x: a = 1 } = …': () => { ({ x: a = 1 } = { x: 2 }); },
        '{ ...c } = …': () => { ({ ...c } = { x: 2 }); },
        'for (a of …)': () => { for (a of [1, 2])
            ; },
        'for (b in …)': () => { for (b in { x: 1 })
            ; },
        'in a function inside': () => [1].forEach((x) => { a = x; }),
    };
    for (const [form, fn] of Object.entries(forms)) {
        test(form, async () => {
            const [warning, ...more] = await warningsOf(fn);
            assert.match(warning ?? '', /^ParathosWarning: `.*` assigns to the captured variable `[abc]` \(.*writes\.test\.ts:\d+:\d+\)\. .*Return the value/);
            assert.deepEqual(more, []);
        });
    }
    const look = () => [a, b, c, moduleCount];
    test('with the line where it stands', async () => {
        const fn = () => {
            a = 5;
        };
        const written = readFileSync(new URL('../../../test/closures/writes.test.ts', import.meta.url), 'utf8').split('\n');
        const line = written.indexOf('      a = 5;') + 1;
        assert.match((await warningsOf(fn))[0] ?? '', new RegExp(`writes\\.test\\.ts:${line}:7\\)`));
    });
    test('once for all its variables, and once however often it is sent', async () => {
        const make = () => (x) => { a = x; b = x; moduleCount = x; };
        const [warning, ...more] = await warningsOf(make());
        assert.match(warning ?? '', /variables `a` \(.*\) and `b` \(.*\) and `moduleCount` \(.*those of the caller/);
        assert.deepEqual([more, await warningsOf(make()), await warningsOf(look)], [[], [], []]);
    });
    test('also where it is a helper that assigns: to a variable of its module, or one that fn sees too', async () => {
        const bumpModule = () => { moduleCount += 1; };
        const bump = () => { a += 2; };
        const [second, first, ...more] = (await warningsOf(() => { bumpModule(); bump(); })).sort();
        assert.match(first ?? '', /`bump` assigns.*`a`/);
        assert.match(second ?? '', /`bumpModule` assigns.*`moduleCount`/);
        assert.deepEqual(more, []);
    });
    test('in setup, with the way to keep something for the tasks', async () => {
        assert.match((await warningsOf(() => { b = 'open'; }, 'setup'))[0] ?? '', /globalThis/);
    });
});
describe('no warning comes for', () => {
    let a = 0;
    const object = {};
    const list = [];
    const makeCounter = () => {
        let own = 0;
        return () => (own += 1);
    };
    const count = makeCounter();
    const silent = {
        'properties': () => { object.x = 1; delete object.x; list.push(1); list[0] = 2; },
        'variables of fn itself, in functions inside too': () => { let own = 0; [1].forEach((x) => { own += x; }); return own; },
        'a variable of the same name inside': () => { let a = 0; a += 1; return a; },
        'parameters': (b = 1) => { b += 1; return b; },
        'globals': () => { Reflect.set(globalThis, 'x', 1); },
        'what a helper keeps for itself': () => count(),
        'what is made where it is missing': () => (missing ??= 5),
        'reading': () => a,
    };
    for (const [what, fn] of Object.entries(silent)) {
        test(what, async () => {
            assert.deepEqual(await warningsOf(fn), []);
        });
    }
    test('a function that comes back from a worker', async () => {
        assert.deepEqual(await warningsOf(() => { a -= 1; }, 'result', 'w1'), []);
    });
});
for (const thread of [false, true]) {
    test(`a program is told on stderr, in ${thread ? 'threads' : 'processes'}, and its variable stays as it is`, async () => {
        const { stdout, stderr, code } = await runProgram(`
      import { parallel } from 'parathos';
      let count = 0;
      const fn = (x) => {
        count += x;
        return count;
      };
      await parallel(fn, [1, 2], { thread: ${String(thread)}, pool: { workers: 1 } });
      await parallel(fn, [1, 2], { thread: ${String(thread)}, pool: { workers: 1 } });
      console.log(count);
    `);
        assert.deepEqual([stdout.trim(), code], ['0', 0]);
        assert.equal(stderr.match(/PARATHOS_CAPTURED_WRITE\] ParathosWarning: `fn` assigns to the captured variable `count`/g)?.length, 1, stderr);
    });
}
//# sourceMappingURL=writes.test.js.map