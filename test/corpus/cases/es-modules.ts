/** Cases: what only ES modules have: `import.meta`, top-level await, `createRequire`, computed imports. */
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ready, Ready } from '../modules/ready.js';
import * as slow from '../modules/ready.js';
import type { Case } from '../program/case.js';
import { runs, sees } from '../program/case.js';

const require = createRequire(import.meta.url);
const common = require('../modules/common.cjs') as typeof import('../modules/common.cjs');
const { times } = common;
const awaited = await Promise.resolve(12);
const folder = dirname(fileURLToPath(import.meta.url));
const here = import.meta;

export const esModuleCases: readonly Case[] = [
  runs('import.meta.url', () => () => import.meta.url),
  runs('import.meta.dirname and filename', () => () => [import.meta.dirname, import.meta.filename]),
  runs('import.meta.resolve of a file', () => () => import.meta.resolve('./built-ins.js')),
  runs('import.meta.resolve of a package', () => () => import.meta.resolve('corpus-esm/deep')),
  runs('import.meta.resolve of a built-in', () => () => import.meta.resolve('node:path')),
  runs('a URL beside the file', () => () => new URL('../modules/data.json', import.meta.url).pathname.endsWith('/modules/data.json')),
  runs('import.meta in a class', () => { class Here { file = basename(import.meta.url); static at = () => typeof import.meta.url; } return () => [new Here().file, Here.at()]; }),
  runs('import.meta in a default', () => (url = import.meta.url) => url),
  runs('import.meta of a helper', () => { const where = () => basename(import.meta.url); return () => where(); }),
  runs('import.meta in a variable', () => () => here.url),
  runs('the folder of the file', () => () => basename(folder)),
  runs('a value that was awaited at the top', () => () => awaited),
  runs('a module with top-level await', () => () => ready()),
  runs('a namespace of a module with top-level await', () => () => slow.ready()),
  sees('an instance of a class of a module with top-level await', () => new Ready(), (one) => [one.text, one instanceof Ready]),
  runs('a module with top-level await that is imported while fn runs', () => async () => (await import('../modules/ready.js')).ready()),
  runs('a required file', () => () => common.times(2)),
  runs('a function of a required file', () => () => times(2)),
  runs('createRequire', () => () => [require('node:path').sep === '/', typeof require('../modules/common.cjs').times]),
  runs('createRequire of a package', () => () => require('corpus-dual').flavour() as string),
  runs('createRequire.resolve', () => () => basename(require.resolve('../modules/common.cjs'))),
  runs('createRequire inside', () => () => createRequire(import.meta.url)('../modules/common.cjs').times(3) as number),
  runs('JSON by require', () => () => require('../modules/data.json').answer as number),
  { name: 'an import with a computed name', make: () => ({ fn: async (name: string) => (await import(`../modules/${name}.mjs`)).native(1), args: ['native'] }) },
  { name: 'an import of a name in a variable', make: () => { const name = 'node:path'; return { fn: async () => (await import(name)).basename('/a/b') as string }; } },
  runs('an import of a data URL', () => async () => (await import('data:text/javascript,export default 5')).default as number),
  runs('an import that fails', () => async () => import('../modules/nothing-here.js' as string).catch((error: NodeJS.ErrnoException) => error.code)),
];
