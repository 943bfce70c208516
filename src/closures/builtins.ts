/** Gets hold of what Node's own modules export. */
import { createRequire, isBuiltin } from 'node:module';
import { ourFolder } from '../base/own-files.js';

export interface BuiltinName {
  readonly module: string;
  /** Dotted path inside the module: '' for the module's exports themselves. */
  readonly name: string;
}

/** The value of a name; a box, since it may be anything. */
export function findBuiltin({ module, name }: BuiltinName): { readonly value: unknown } {
  let value: unknown = requireBuiltin(`node:${stripPrefix(module)}`);
  for (const step of name === '' ? [] : name.split('.')) value = (value as Record<string, unknown>)[step];
  return { value };
}

export function isBuiltinModule(specifier: string): boolean {
  return isBuiltin(specifier);
}

export function stripPrefix(specifier: string): string {
  return specifier.startsWith('node:') ? specifier.slice(5) : specifier;
}

let require: NodeJS.Require | undefined;

export function requireBuiltin(name: string): unknown {
  require ??= createRequire(ourFolder);
  return require(name) as unknown;
}
