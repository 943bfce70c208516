/** Finds which of Node's own modules a value comes from. */
import { isBuiltin } from 'node:module';
import { type BuiltinName, requireBuiltin } from './builtins.js';

/** Loading these prints a deprecation warning. */
const noisy = new Set(['punycode', 'sys', 'wasi']);
const names = new Map<unknown, BuiltinName>();
const collected = new Set<string>();
let loadedCount = -1;

/** The name of a value that one of Node's loaded modules exports. */
export function findBuiltinName(value: object): BuiltinName | undefined {
  collectLoaded();
  return names.get(value);
}

/** A value can only come from modules that are loaded, and asking for the others would load them. */
function collectLoaded(): void {
  const loaded = (process as { moduleLoadList?: readonly string[] }).moduleLoadList ?? [];
  if (loaded.length === loadedCount) return;
  loadedCount = loaded.length;
  for (const entry of loaded) {
    const module = entry.replace(/^NativeModule /, '');
    if (module === entry || collected.has(module)) continue;
    collected.add(module);
    if (module.startsWith('internal/') || module.startsWith('_') || noisy.has(module) || !isBuiltin(`node:${module}`)) continue;
    collectModule(module);
  }
}

function collectModule(module: string): void {
  const exports: unknown = requireBuiltin(`node:${module}`);
  const waiting: { value: unknown; name: string; depth: number }[] = [{ value: exports, name: '', depth: 0 }];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const { value, name, depth } = entry;
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') continue;
    if (!names.has(value)) names.set(value, { module, name });
    if (depth === 2 || value === process || value === globalThis || (depth > 0 && Array.isArray(value))) continue;
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      if (key.includes('.') || !isWorthAName(property.value)) continue;
      // `Module._cache`, `_extensions` and the like lead to the program's own modules.
      if (module === 'module' && key.startsWith('_')) continue;
      waiting.push({ value: property.value as unknown, name: name === '' ? key : `${name}.${key}`, depth: depth + 1 });
    }
  }
}

function isWorthAName(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value));
}
