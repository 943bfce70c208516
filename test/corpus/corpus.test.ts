/** Runs the corpus the way each compiler leaves it: in every way, workers must give what the plain call gives. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runIn } from '../compilers/support/project.js';
import type { Report } from './program/run.js';
import { ways } from './support/ways.js';

describe('the corpus', { concurrency: 2 }, () => {
  for (const { name, args, env, skip, make } of ways) {
    test(name, skip === undefined ? {} : { skip }, async (context) => {
      const folder = await make();
      const { stdout, stderr, code } = await runIn(folder, ['--disable-warning=ExperimentalWarning', ...args], { ...env, CORPUS_WAY: name });
      assert.deepEqual({ stderr, code }, { stderr: '', code: 0 }, stdout);
      const { counts, leftOut, failures } = JSON.parse(stdout) as Report;
      const sum = Object.values(counts).reduce((all, one) => all + one, 0);
      context.diagnostic(`${name}: ${sum} cases${leftOut.map((one) => `; left out: ${one}`).join('')}`);
      assert.equal(failures.join('\n'), '');
      assert.ok(sum >= 300, `${sum} cases`);
    });
  }
});
