/**
 * Takes a module of Node for the doors of the package, which are ES modules: an `import` there has Node list all that the
 * module exports, and load streams for the list of `fs`, which takes longer than all else that a door does.
 */
import { createRequire } from 'node:module';

type Take = (id: string) => unknown;

/** Node has it from 20.16 on. Before, any file of an absolute path may ask. */
const { getBuiltinModule } = process as { readonly getBuiltinModule?: Take };

export const takeBuiltin: Take = getBuiltinModule ?? createRequire(process.execPath);
