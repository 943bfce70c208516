/** Reads the import and export declarations of a file: what its names stand for outside it. */
import { readScriptSource } from './scopes.js';
import { parseFile } from './source.js';
import type { AnyNode } from './source.js';

export interface ImportedName {
  readonly specifier: string;
  /** The exported name, 'default', or '*' for the namespace. */
  readonly name: string;
}

export interface ModuleFacts {
  readonly imports: ReadonlyMap<string, ImportedName>;
  /** Exported names by the local name behind them. */
  readonly exports: ReadonlyMap<string, string>;
  /** Where an `export default` without a name stands, as offsets in the file. */
  readonly unnamedDefault?: { readonly start: number; readonly end: number };
  readonly lineStarts: readonly number[];
  readonly isStrict: boolean;
}

const nothing: ModuleFacts = { imports: new Map(), exports: new Map(), lineStarts: [0], isStrict: false };
const cache = new Map<string, ModuleFacts>();

/** The declarations of the script that V8 knows by this id. */
export function readModuleFacts(scriptId: string, isModule: boolean): ModuleFacts {
  let facts = cache.get(scriptId);
  if (facts === undefined) {
    const text = readScriptSource(scriptId);
    facts = text === undefined ? nothing : collectFacts(text, isModule);
    cache.set(scriptId, facts);
  }
  return facts;
}

function collectFacts(text: string, isModule: boolean): ModuleFacts {
  if (!isModule) return { ...nothing, isStrict: startsStrict(text) };
  const imports = new Map<string, ImportedName>();
  const exports = new Map<string, string>();
  let unnamedDefault: ModuleFacts['unnamedDefault'];
  for (const node of parseFile(text, 'module') ?? []) {
    if (node.type === 'ImportDeclaration') collectImports(node, imports);
    else if (node.type === 'ExportNamedDeclaration') collectExports(node, exports);
    else if (node.type === 'ExportDefaultDeclaration') {
      const named = node.declaration as { id?: { name: string } | null; type: string; name?: string };
      const local = named.type === 'Identifier' ? named.name : named.id?.name;
      if (local !== undefined) exports.set(local, 'default');
      else unnamedDefault = { start: node.declaration.start, end: node.declaration.end };
    }
  }
  return { imports, exports, lineStarts: findLineStarts(text), isStrict: true, ...(unnamedDefault ? { unnamedDefault } : {}) };
}

function collectImports(node: AnyNode & { type: 'ImportDeclaration' }, imports: Map<string, ImportedName>): void {
  // An import with attributes (JSON) is data: it travels by value.
  if (node.attributes.length > 0) return;
  const specifier = String(node.source.value);
  for (const one of node.specifiers) {
    if (one.type === 'ImportNamespaceSpecifier') imports.set(one.local.name, { specifier, name: '*' });
    else if (one.type === 'ImportDefaultSpecifier') imports.set(one.local.name, { specifier, name: 'default' });
    else imports.set(one.local.name, { specifier, name: nameOf(one.imported) });
  }
}

function collectExports(node: AnyNode & { type: 'ExportNamedDeclaration' }, exports: Map<string, string>): void {
  const { declaration } = node;
  if (declaration?.type === 'VariableDeclaration') {
    for (const one of declaration.declarations) if (one.id.type === 'Identifier') exports.set(one.id.name, one.id.name);
  } else if (declaration?.id) exports.set(declaration.id.name, declaration.id.name);
  if (node.source) return;
  for (const one of node.specifiers) exports.set(nameOf(one.local), nameOf(one.exported));
}

function nameOf(node: { type: string; name?: string; value?: unknown }): string {
  return node.type === 'Identifier' ? (node.name ?? '') : String(node.value);
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A directive at the top of a CommonJS file holds for arrows too, which cannot be asked about it. */
function startsStrict(text: string): boolean {
  return /^(?:#![^\n]*\n)?(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])use strict\1/.test(text);
}
