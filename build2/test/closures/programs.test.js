/** Runs whole programs, as users start them: ES modules, CommonJS, and TypeScript through tsx. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
const fixtures = new URL('../../../test/closures/support/fixtures/', import.meta.url);
const programs = [
    { name: 'an ES module', file: 'main.mjs', execArgv: [] },
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
        const lines = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
        test('the program ends well and prints nothing on stderr', () => {
            assert.equal(stderr, '');
            assert.equal(status, 0);
            assert.ok(lines.length > 10, `${lines.length} cases`);
        });
        for (const line of lines)
            test(line.name, () => assert.ok(line.ok, line.detail));
    });
}
function hasPackage(name) {
    try {
        createRequire(import.meta.url).resolve(name);
        return true;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=programs.test.js.map