/** Makes a function from its text again, so that stack frames, strictness and dynamic imports are those of its file. */
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { names } from './class-names.js';
import { listKeys } from './codecs/own.js';
import { readCell } from './dead-zone.js';
import { findModule } from './find-module.js';
import { dynamicImport, quietLoader } from './import-from.js';
import { nameForStacks } from './maps/stacks.js';
import type { FunctionNode } from './nodes.js';

/** How a class lets its `#private` state be written and read from outside. */
export interface ClassHooks {
  fields?: { write(target: object, values: readonly unknown[]): void; read(target: object): unknown[] };
  statics?: { write(values: readonly unknown[]): void; read(): unknown[] };
}

export interface BuiltFunction {
  readonly fn: (...args: unknown[]) => unknown;
  /** Gives the variables their values: later, so that functions may capture one another. */
  bind(values: readonly unknown[]): void;
  read(): unknown[];
  readonly hooks: ClassHooks;
}

export interface BuildInput {
  readonly node: FunctionNode;
  /** Variables that another function of the message sees too, and that one of them assigns. */
  readonly shared: ReadonlyMap<string, { value: unknown }>;
  readonly parent?: unknown;
  readonly computedKeys?: readonly (string | symbol)[];
}

type Factory = (...args: unknown[]) => [BuiltFunction['fn'], BuiltFunction['bind'], BuiltFunction['read']];

/** While set, constructors of decoded classes with `#private` state return before they do anything. */
const hydration = { on: false };
const factories = new Map<string, Factory>();
const MAX_FACTORIES = 5000;
const memberName = '$parathosMember';
const sharedName = '$parathosShared';
const argsName = '$parathosArgs';
const valuesName = '$parathosValues';

export function buildFunction({ node, shared, parent, computedKeys = [] }: BuildInput): BuiltFunction {
  const own = node.bindings.map(({ name }) => name).filter((name) => !shared.has(name));
  const factory = findFactory(node, own, shared.size > 0);
  const hooks = Object.create(hydration) as ClassHooks;
  const given = [takeMember, node.usesMeta ? makeMeta(node.file) : undefined, parent, computedKeys, hooks];
  const [fn, bindOwn, readOwn] = shared.size > 0 ? factory(makeScope(shared), given) : factory(...given);
  return {
    fn,
    hooks,
    bind: (values) => bindOwn(values.filter((_, index) => !shared.has(node.bindings[index]?.name ?? ''))),
    read: () => {
      const values = readOwn();
      let next = 0;
      return node.bindings.map(({ name }) => (shared.has(name) ? readCell(shared.get(name)) : values[next++]));
    },
  };
}

/**
 * Gives a shell the `#private` fields of its classes, without running what their constructors do.
 *
 * @param base the lowest class of the chain with such fields
 * @param top the highest one
 */
export function makeInstance(shell: object, base: object, top: object): object {
  const target = function Instance() { /* only its prototype is used */ };
  target.prototype = Object.getPrototypeOf(shell) as object;
  const before = new Map(listKeys(shell).map((key) => [key, Object.getOwnPropertyDescriptor(shell, key)!]));
  const parent = Object.getPrototypeOf(top) as object;
  // Fields are put on whatever `super()` gives: the shell, for only it has the contents of an error, a date or a buffer.
  if (parent !== Function.prototype) Object.setPrototypeOf(top, function giveShell() { return shell; });
  hydration.on = true;
  try {
    const instance = Reflect.construct(base as new () => object, [], target) as object;
    for (const key of listKeys(instance)) {
      const property = before.get(key);
      if (property === undefined) Reflect.deleteProperty(instance, key);
      else Object.defineProperty(instance, key, property);
    }
    return instance;
  } finally {
    hydration.on = false;
    if (parent !== Function.prototype) Object.setPrototypeOf(top, parent);
  }
}

function findFactory(node: FunctionNode, own: readonly string[], isShared: boolean): Factory {
  const { text, file, line, column, strict, form } = node;
  const key = [file, line, column, strict, form, isShared, own.join(), text].join('\n');
  let factory = factories.get(key);
  if (factory === undefined) {
    if (factories.size >= MAX_FACTORIES) factories.clear();
    factory = compileFactory(node, own, isShared);
    factories.set(key, factory);
  }
  return factory;
}

function compileFactory(node: FunctionNode, own: readonly string[], isShared: boolean): Factory {
  const given = [memberName, '$importMeta', names.parent, names.keys, names.hooks, ...own];
  const directive = node.strict ? '"use strict";' : '';
  const list = own.join();
  // A short name for the parameter could be that of a variable: minifiers use all of them.
  const rest = `(${valuesName})=>{[${list}]=${valuesName}},()=>[${list}]]`;
  const [before, after] = wrapText(node, rest);
  // Strict code may stand inside `with` where it may not contain it: so shared variables need no change to the text.
  const head = isShared ? `with(${sharedName}){return(function(${given.join()}){${directive}${before}` : `${directive}${before}`;
  const tail = isShared ? `${after}})(...${argsName})}` : after;
  if (node.text.includes('import')) quietLoader();
  const filename = nameForStacks(node);
  return vm.compileFunction(`${head}${node.text}\n${tail}`, isShared ? [sharedName, argsName] : given, {
    ...(filename === undefined ? {} : { filename }),
    lineOffset: node.line,
    // What stands before the text on its first line must not count.
    columnOffset: node.column - head.length,
    importModuleDynamically: dynamicImport(),
  } as vm.CompileFunctionOptions) as unknown as Factory;
}

function wrapText(node: FunctionNode, rest: string): readonly [string, string] {
  switch (node.form) {
    // In an array no name is inferred for a nameless function, which would show in stack frames.
    case 'expression': case 'class': return ['return [(', `),${rest}`];
    case 'declaration': return ['', `return [${/^(?:async\s+)?function\s*\*?\s*([^\s(]+)/.exec(node.text)?.[1] ?? ''},${rest}`];
    case 'member': return [`return [${memberName}({`, `}),${rest}`];
  }
}

function takeMember(object: object): unknown {
  const [key] = Reflect.ownKeys(object);
  const property = key === undefined ? undefined : Object.getOwnPropertyDescriptor(object, key);
  return property?.value ?? property?.get ?? property?.set;
}

function makeScope(shared: ReadonlyMap<string, { value: unknown }>): object {
  const scope = Object.create(null) as object;
  for (const [name, cell] of shared) {
    Object.defineProperty(scope, name, {
      get: () => cell.value,
      set: (value: unknown) => {
        cell.value = value;
      },
    });
  }
  return scope;
}

/** What `import.meta` offers, for the file the function was written in. */
function makeMeta(file = ''): object {
  const url = file.startsWith('/') || /^[a-z]:\\/i.test(file) ? pathToFileURL(file).href : file;
  const filename = url.startsWith('file:') ? fileURLToPath(url) : undefined;
  const resolve = (specifier: string, from?: string | URL): string => {
    return findModule(specifier, from !== undefined && takesParent() ? String(from) : url);
  };
  return { __proto__: null, dirname: filename && dirname(filename), filename, resolve, url };
}

/** Node looks at the second argument of `import.meta.resolve` with this flag alone, which vitest sets; workers inherit it. */
function takesParent(): boolean {
  return `${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS ?? ''}`.includes('--experimental-import-meta-resolve');
}
