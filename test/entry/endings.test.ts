/** How programs end: by themselves, by Ctrl-C, by a signal, by process.exit(); and that no worker outlives them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProgram, startProgram, type ProgramResult } from '../helpers/program.js';

// `runProgram` itself fails where a process of the program is left behind.
const posix = { skip: process.platform === 'win32' && 'there are no signals' };

const kinds = [['processes', ''], ['threads', ', { thread: true }']] as const;

for (const [name, options] of kinds) {
  test(`a script ends by itself, without closing anything (${name})`, async () => {
    const { stdout, stderr, code } = await runProgram(`
      import { parallel } from 'parathos';
      console.log(await parallel((x) => x + 1, [1, 2, 3]${options}));
      console.log(await parallel(async (x) => x * 2, [1, 2, 3]${options}));`, { timeoutMs: 30_000 });
    assert.deepEqual([stdout, stderr, code], ['[ 2, 3, 4 ]\n[ 2, 4, 6 ]\n', '', 0]);
  });

  test(`it waits for the answer of a pending call, and for nothing else (${name})`, async () => {
    const { stdout, code } = await runProgram(`
      import { parallel } from 'parathos';
      parallel(async (x) => { await new Promise((resolve) => setTimeout(resolve, 200)); return x; }, [1]${options}).then((values) => { console.log(values); });
      const stream = parallel((x) => x, [1, 2, 3]${options || ', {}'})[Symbol.asyncIterator]();
      console.log((await stream.next()).value);`, { timeoutMs: 30_000 });
    assert.deepEqual([stdout.split('\n').sort(), code], [['', '1', '[ 1 ]'], 0]);
  });

  test(`an error that nobody catches ends it with status 1 (${name})`, async () => {
    const { stderr, code } = await runProgram(`
      import { parallel } from 'parathos';
      await parallel((x) => { throw new RangeError('too ' + x); }, ['far']${options});`, { fileName: 'uncaught.mjs' });
    assert.equal(code, 1);
    assert.match(stderr, /RangeError: too far[^]*uncaught\.mjs:3/);
  });

  test(`process.exit() in the middle of a run leaves no worker (${name})`, async () => {
    const { stdout, code } = await runProgram(`
      import { parallel } from 'parathos';
      parallel((x) => { console.log('begun'); for (;;); }, [1, 2], { pool: { workers: 2 }${options.replace(', { ', ', ').replace(' }', '')} });
      const wait = setInterval(() => {}, 1000);
      const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = (...args) => { setTimeout(() => process.exit(7), 50); return write(...args); };`, { timeoutMs: 30_000 });
    assert.equal(code, 7);
    assert.match(stdout, /begun/);
  });
}

const busy = `
  import { parallel } from 'parathos';
  await parallel((x) => { console.log('begun ' + process.pid); for (;;); }, [1, 2], { pool: { workers: 2 }, show: 'working' });`;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} to the program ends it by that signal, and its workers`, posix, async () => {
    const program = startProgram(busy);
    await program.printed('begun');
    program.kill(signal);
    const ended = await program.ended;
    assert.deepEqual([ended.signal, ended.code], [signal, null]);
  });
}

test('Ctrl-C, which reaches the workers, too', posix, async () => {
  const program = startProgram(busy);
  await program.printed('begun');
  program.killGroup('SIGINT');
  assert.equal((await program.ended).signal, 'SIGINT');
});

test('Ctrl-C with threads, and with idle workers', posix, async () => {
  const threads = startProgram(busy.replace('show:', 'thread: true, show:'));
  await threads.printed('begun');
  threads.killGroup('SIGINT');
  assert.equal((await threads.ended).signal, 'SIGINT');
  const idle = startProgram(`
    import { parallel } from 'parathos';
    await parallel((x) => x, [1, 2]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.log('idle');
    setInterval(() => {}, 1000);`);
  await idle.printed('idle');
  idle.killGroup('SIGINT');
  assert.equal((await idle.ended).signal, 'SIGINT');
});

test('a program that listens to SIGINT itself decides what happens: its run goes on', posix, async () => {
  const program = startProgram(`
    import { parallel } from 'parathos';
    import { existsSync } from 'node:fs';
    process.on('SIGINT', () => { console.log('heard'); });
    const wait = async (x) => { console.log('begun ' + x); await new Promise((resolve) => setTimeout(resolve, 1500)); return x; };
    console.log(await parallel(wait, [1, 2], { pool: { workers: 2 } }));`);
  await Promise.all([program.printed('begun 1'), program.printed('begun 2')]);
  program.killGroup('SIGINT');
  const { stdout, code } = await program.ended;
  assert.match(stdout, /heard/);
  assert.match(stdout, /\[ 1, 2 \]/);
  assert.equal(code, 0);
});

test('a signal that a listener answers by cancelling', posix, async () => {
  const program = startProgram(`
    import { parallel } from 'parathos';
    const run = parallel((x) => { console.log('begun'); for (;;); }, [1, 2], { pool: { workers: 2 } });
    process.once('SIGTERM', () => run.cancel(new Error('told to stop')));
    await run.catch((error) => console.log(error.message));`);
  await program.printed('begun');
  program.kill('SIGTERM');
  const { stdout, code } = await program.ended;
  assert.match(stdout, /told to stop/);
  assert.equal(code, 0);
});

test('idle workers leave when the program is shot', posix, async () => {
  const program = startProgram(`
    import { parallel } from 'parathos';
    console.log(await parallel((x) => x, [1, 2, 3], { pool: { workers: 2 } }));
    setInterval(() => {}, 1000);`);
  await program.printed('[ 1, 2, 3 ]');
  program.kill('SIGKILL');
  assert.equal((await program.ended).signal, 'SIGKILL');
});

test('a signal that comes while the last turn of a run is still going on is not lost', posix, async () => {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const ended = await runProgram(`
      import { parallel } from 'parathos';
      await parallel((x) => x, [1, 2]);
      process.kill(process.pid, '${signal}');
      const until = performance.now() + 100;
      while (performance.now() < until);
      setTimeout(() => { console.log('lost'); }, 3000);`);
    assert.deepEqual([ended.signal, ended.stdout], [signal, '']);
  }
});

test('without bars a signal ends a program as if there were no workers: no listener can lose or delay it', posix, async () => {
  const program = startProgram(`
    import { parallel } from 'parathos';
    import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    import { join } from 'node:path';
    const count = () => ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'].map((signal) => process.listenerCount(signal)).join();
    const folder = mkdtempSync(join(tmpdir(), 'parathos-begun-'));
    const spin = (x) => { writeFileSync(join(folder, x), ''); for (;;); };
    parallel(spin, ['process'], { pool: { workers: 1 } });
    parallel(spin, ['thread'], { pool: { workers: 1 }, thread: true });
    while (readdirSync(folder).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    rmSync(folder, { recursive: true });
    console.log('listeners ' + count());
    for (;;);`);
  await program.printed('listeners 0,0,0,0');
  program.kill('SIGINT');
  assert.equal((await program.ended).signal, 'SIGINT');
});

test('where no shell can watch over the workers, a signal still takes them along', posix, async () => {
  const program = startProgram(`
    import processes from 'node:child_process';
    import { syncBuiltinESMExports } from 'node:module';
    const { spawn } = processes;
    processes.spawn = (file, ...rest) => spawn(file === '/bin/sh' ? '/none/sh' : file, ...rest);
    syncBuiltinESMExports();
    const { parallel } = await import('parathos');
    await parallel((x) => { console.error('begun ' + x + '.'); for (;;); }, [1, 2], { pool: { workers: 2 } });`);
  await Promise.all([program.printed('begun 1.'), program.printed('begun 2.')]);
  program.kill('SIGTERM');
  assert.equal((await program.ended).signal, 'SIGTERM');
});

/** From Node 24 on, V8 now and then ends the whole program where a thread's heap is full, also without us: one time in thirty. */
function isEndedByV8({ signal, stderr }: ProgramResult): boolean {
  return Number.parseInt(process.versions.node, 10) >= 24 && signal === 'SIGABRT' && stderr.includes('Reached heap limit');
}

for (const [name, thread, figure] of [['process', 'false', /its heap held [\d.]+ MiB of \d+ MiB/u], ['thread', 'true', /its heap was full at \d+ MiB/u]] as const) {
  test(`memory that runs out in a ${name} is told as such, with figures, and the program goes on`, { timeout: 300_000 }, async () => {
    const hoard = "const all = []; for (;;) all.push(Array.from({ length: 10_000 }, (_, place) => ({ place })));";
    const runOnce = (): Promise<ProgramResult> => runProgram(`
      import { parallel } from 'parathos';
      const options = { thread: ${thread}, pool: { workers: 1, crashRetries: 0 } };
      const error = await parallel(() => { ${hoard} }, [1], options).catch((reason) => reason);
      console.log(error.code, error.message);
      console.log(await parallel((x) => x + 1, [1], options));`, { execArgv: ['--max-old-space-size=60'], timeoutMs: 200_000 });
    let ended = await runOnce();
    for (let tries = 1; thread === 'true' && tries < 5 && isEndedByV8(ended); tries++) ended = await runOnce();
    const { stdout } = ended;
    assert.match(stdout, /PARATHOS_WORKER_CRASH.*memory.*--max-old-space-size/u);
    assert.match(stdout, figure);
    assert.match(stdout, /\[ 2 \]/u);
  });
}

test('a worker that cannot start is told with what it said', async () => {
  const { stdout } = await runProgram(`
    import { parallel } from 'parathos';
    process.execArgv.push('--no-such-flag');
    const error = await parallel((x) => x, [1]).catch((reason) => reason);
    console.log(error.code, error.message);`);
  assert.match(stdout, /PARATHOS_WORKER_START.*before it was ready[^]*no-such-flag/);
});
