/** The program of the corpus, and the cases of its own kind: what the entry point defines, with and without `export`. */
import { runs, sees } from '../program/case.js';
import type { Case } from '../program/case.js';
import { runCorpus } from '../program/run.js';
import type { Kinds } from '../program/run.js';
import { builtInCases } from './built-ins.js';
import { cannotTravelCases } from './cannot-travel.js';
import { classCases } from './classes.js';
import { comingBackCases } from './coming-back.js';
import { commonJsCases } from './commonjs.cjs';
import { dataCases } from './data.js';
import { esModuleCases } from './es-modules.js';
import { freeVariableCases } from './free-variables.js';
import { freshValueCases } from './fresh-values.js';
import { functionCases } from './functions.js';
import { nestingCases } from './nesting.js';
import { ownModuleCases } from './own-modules.js';
import { packageCases } from './packages.js';
import { safetyCases } from './safety.js';
import { sharingCases } from './sharing.js';
import { usedOnlyCases } from './used-only.js';
import { writeCases } from './writes.js';

const started = { times: 0 };
started.times += 1;

export function exportedHelper(x: number): number {
  return x + started.times;
}
function hiddenHelper(x: number): number {
  return exportedHelper(x) * 10;
}
export class Exported {
  side = 2;
  get area(): number {
    return this.side ** 2;
  }
}
export const exportedArrow = (x: number): number => hiddenHelper(x);
export const exportedNumber = 7;
export let changing = 1;
changing += 1;

const entryPointCases: readonly Case[] = [
  { name: 'an exported function as fn', make: () => ({ fn: exportedHelper, args: [1] }) },
  { name: 'an exported arrow as fn', make: () => ({ fn: exportedArrow, args: [1] }) },
  runs('an exported function as a helper', () => () => exportedHelper(5)),
  runs('a helper that is not exported', () => () => hiddenHelper(5)),
  runs('an exported class', () => () => new Exported().area),
  sees('an instance of an exported class', () => new Exported(), (one) => [one instanceof Exported, one.area]),
  runs('an exported number', () => () => exportedNumber),
  runs('an exported variable that changed since', () => () => changing),
  runs('the program does not run again', () => () => started.times, { expect: 1 }),
  { name: 'an instance comes back as one of the class here', make: () => ({ fn: () => new Exported() }), view: (one) => [one instanceof Exported, Object.getPrototypeOf(one) === Exported.prototype] },
];

export const kinds: Kinds = {
  functions: functionCases,
  'free variables': freeVariableCases,
  classes: classCases,
  'built-in modules and globals': builtInCases,
  packages: packageCases,
  'modules of the user': ownModuleCases,
  'ES modules': esModuleCases,
  CommonJS: commonJsCases,
  'the entry point': entryPointCases,
  data: dataCases,
  'what comes back': comingBackCases,
  'shared variables': sharingCases,
  'only what is used': usedOnlyCases,
  'fresh values': freshValueCases,
  writes: writeCases,
  nesting: nestingCases,
  'what cannot travel': cannotTravelCases,
  safety: safetyCases,
};

void runCorpus(kinds, process.env['CORPUS_WAY'] ?? 'plain').then((report) => console.log(JSON.stringify(report)));
