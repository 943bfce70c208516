/** Gives our own functions and classes their names for workers, when a bundler has made them part of a user's file. */
import { isBundled, ourFolder } from '../base/own-files.js';
import { noteReference } from '../closures/known-values.js';
import { ParallelError } from '../errors/base.js';
import * as kinds from '../errors/kinds.js';
import { taskOf } from '../errors/task-facts.js';
import { files } from '../inputs/files.js';
import { grid } from '../inputs/grid.js';
import { range } from '../inputs/range.js';
import { ProcessPool, SerialPool, ThreadPool } from './pools.js';

/**
 * Workers run the installed package. What fn uses of us, and what comes back of us in errors, must be the same thing to
 * both sides; unbundled, the files that V8 knows our functions by tell that.
 */
export function nameOurExports(parallel: unknown): void {
  if (!isBundled) return;
  const exports: Readonly<Record<string, object>> = {
    'entry/parallel.js': { parallel },
    'entry/pools.js': { ProcessPool, SerialPool, ThreadPool },
    'errors/base.js': { ParallelError },
    'errors/kinds.js': kinds,
    'errors/task-facts.js': { taskOf },
    'inputs/files.js': { files },
    'inputs/grid.js': { grid },
    'inputs/range.js': { range },
  };
  for (const [path, values] of Object.entries(exports)) {
    const specifier = new URL(path, ourFolder).href;
    for (const [name, value] of Object.entries(values)) noteReference(value, { from: 'import', specifier, parent: specifier, name });
  }
}
