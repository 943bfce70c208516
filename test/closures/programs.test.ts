/** Runs whole programs, as users start them: ES modules, CommonJS, and TypeScript through tsx. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Line } from './support/harness.js';

const fixtures = new URL('../../../test/closures/support/fixtures/', import.meta.url);

const programs: readonly { readonly name: string; readonly file: string; readonly execArgv: readonly string[] }[] = [
  { name: 'an ES module', file: 'main.mjs', execArgv: [] },
  { name: 'an ES module, import.meta.resolve with a parent', file: 'main.mjs', execArgv: ['--experimental-import-meta-resolve'] },
  { name: 'CommonJS', file: 'main.cjs', execArgv: [] },
  ...(hasPackage('tsx') ? [{ name: 'TypeScript with tsx', file: 'main.mts', execArgv: ['--import', 'tsx'] }] : []),
];

for (const { name, file, execArgv } of programs) {
  describe(name, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...execArgv, fileURLToPath(new URL(file, fixtures))], {
      encoding: 'utf8',
      timeout: 120_000,
      env: {
        ...process.env,
        NODE_TEST_CONTEXT: undefined,
        HARNESS: new URL('./support/harness.js', import.meta.url).href,
        EXCHANGE: new URL('../../src/closures/exchange.js', import.meta.url).href,
      },
    });
    const lines = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line);
    test('the program ends well and prints nothing on stderr', () => {
      assert.equal(stderr, '');
      assert.equal(status, 0);
      assert.ok(lines.length > 10, `${lines.length} cases`);
    });
    for (const line of lines) test(line.name, () => assert.ok(line.ok, line.detail));
  });
}

function hasPackage(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
