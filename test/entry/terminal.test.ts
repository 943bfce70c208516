/** Whole calls on a real terminal: bars of nested runs, and Ctrl-C. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runOnTerminal, withoutTerminal } from '../progress/pseudo-terminal.js';

const terminal = { skip: withoutTerminal, timeout: 60_000 };
const importIt = `import { parallel } from ${JSON.stringify(new URL('../../src/index.js', import.meta.url).href)};`;

test('the bars of nested runs are drawn below that of the outermost, which stays', terminal, async () => {
  const { raw, picture, code } = await runOnTerminal(`${importIt}
    const wait = () => new Promise((resolve) => setTimeout(resolve, 300));
    await parallel(async () => parallel(async () => {
      console.log('a line from below');
      await parallel(wait, [1, 2, 3], { show: 'third' });
    }, [1, 2], { show: 'second' }), [1, 2], { show: 'first' });`);
  for (const label of ['first', 'second', 'third']) assert.ok(raw.includes(label), `no ${label} in ${JSON.stringify(raw)}`);
  const lines = picture.text.filter((line) => line !== '');
  assert.equal(lines.filter((line) => line === 'a line from below').length, 4);
  assert.match(lines.at(-1) ?? '', /^first.*2\/2/);
  assert.equal(lines.length, 5, lines.join('\n'));
  assert.equal(code, 0);
});

test('after Ctrl-C the cursor is back and the status is 130', terminal, async () => {
  for (const thread of [false, true]) {
    const { raw, code } = await runOnTerminal(`${importIt}
      await parallel((x) => { console.log('begun'); for (;;); }, [1, 2], { show: 'working', thread: ${thread}, pool: { workers: 2 } });`, {
      type: { after: 'begun', keys: '\u0003' },
    });
    assert.equal(code, 130);
    assert.ok(raw.lastIndexOf('\u001b[?25h') >= raw.lastIndexOf('\u001b[?25l'), JSON.stringify(raw));
  }
});

test('a signal that comes in the turn in which the last bar closes is not lost, and no listener stays', terminal, async () => {
  const begin = `${importIt}
    const count = () => ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'].map((signal) => process.listenerCount(signal)).join();
    await parallel((x) => x, [1, 2], { show: 'working' });`;
  const struck = await runOnTerminal(`${begin}
    process.kill(process.pid, 'SIGINT');
    const until = performance.now() + 100;
    while (performance.now() < until);
    setTimeout(() => { console.log('lost'); }, 3000);`);
  assert.equal(struck.code, 130);
  assert.ok(!struck.raw.includes('lost'));
  const calm = await runOnTerminal(`${begin}
    while (count() !== '0,0,0,0') await new Promise((resolve) => setTimeout(resolve, 10));
    console.log('calm');`);
  assert.ok(calm.raw.includes('calm'));
});
