/** Reads the import and export declarations of a file: what its names stand for outside it. */
import { findDeclaredExports } from './export-tokens.js';
import { areFixed } from './fixed-exports.js';
import { readImportTokens } from './import-tokens.js';
import type { ImportedName } from './import-tokens.js';
import { readScriptSource } from './scripts.js';
import type { ScriptFacts } from './scripts.js';
import { parseFile } from './source.js';
import type { AnyNode } from './source.js';

export interface ExportFacts {
  /** Exported names by the local name behind them. */
  readonly names: ReadonlyMap<string, string>;
  /** Where an `export default` without a name stands, as offsets in the file. */
  readonly unnamedDefault?: { readonly start: number; readonly end: number };
  /** Each exported variable keeps the value that it has once it is declared. */
  readonly areFixed: boolean;
  readonly lineStarts: readonly number[];
}

const imports = new Map<string, ReadonlyMap<string, ImportedName>>();
const exports = new Map<string, ExportFacts>();
const declaredExports = new Map<string, ReadonlySet<string>>();

/** The imports of a script by their local names; none for those that are not ES modules. */
export function readImports(script: ScriptFacts): ReadonlyMap<string, ImportedName> {
  let found = imports.get(script.scriptId);
  if (found === undefined) {
    found = script.isModule ? findImports(readScriptSource(script) ?? '') : new Map<string, ImportedName>();
    imports.set(script.scriptId, found);
  }
  return found;
}

/** What an ES module exports of its own. */
export function readExports(script: ScriptFacts): ExportFacts {
  let found = exports.get(script.scriptId);
  if (found === undefined) {
    found = findExports(script.isModule ? (readScriptSource(script) ?? '') : '');
    exports.set(script.scriptId, found);
  }
  return found;
}

/** Those of its exports that can be seen without a parser. */
export function readDeclaredExports(script: ScriptFacts): ReadonlySet<string> {
  let found = declaredExports.get(script.scriptId);
  if (found === undefined) {
    found = findDeclaredExports(readScriptSource(script) ?? '');
    declaredExports.set(script.scriptId, found);
  }
  return found;
}

/** A directive at the top of a CommonJS file holds for arrows too, which cannot be asked about it. */
export function startsStrict(script: ScriptFacts): boolean {
  return /^(?:#![^\n]*\n)?(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])use strict\1/.test(readScriptSource(script) ?? '');
}

/** Comments, directives and import declarations, as most files begin. */
const head =
  /^(?:#![^\n]*\n)?(?:\s+|;|\/\/[^\n]*\n|\/\*[^]*?\*\/|(['"])use strict\1|import\b(?:[^'";()]*\bfrom)?\s*(['"])[^'"\n]*\2(?:\s*(?:with|assert)\s*\{[^}]*\})?)*/;
const laterImport = /\bimport\b(?!\s*[(.'"])/;

/** To parse a file takes time, so only its head is, unless there may be imports further down; and that mostly takes no parser. */
function findImports(text: string): ReadonlyMap<string, ImportedName> {
  const found = new Map<string, ImportedName>();
  const top = head.exec(text)?.[0] ?? '';
  const isAll = !laterImport.test(text.slice(top.length));
  const simple = isAll ? readImportTokens(top) : undefined;
  if (simple !== undefined) return simple;
  const body = isAll ? parseFile(top, 'module') : undefined;
  for (const node of body ?? parseFile(text, 'module') ?? []) if (node.type === 'ImportDeclaration') collectImports(node, found);
  return found;
}

function findExports(text: string): ExportFacts {
  const names = new Map<string, string>();
  let unnamedDefault: ExportFacts['unnamedDefault'];
  const body = text.includes('export') ? (parseFile(text, 'module') ?? []) : [];
  for (const node of body) {
    if (node.type === 'ExportNamedDeclaration') collectExports(node, names);
    else if (node.type === 'ExportDefaultDeclaration') {
      const named = node.declaration as { id?: { name: string } | null; type: string; name?: string };
      const local = named.type === 'Identifier' ? named.name : named.id?.name;
      if (local !== undefined) names.set(local, 'default');
      else unnamedDefault = { start: node.declaration.start, end: node.declaration.end };
    }
  }
  const fixed = areFixed(new Set(names.keys()), body, text);
  return { names, areFixed: fixed, lineStarts: findLineStarts(text), ...(unnamedDefault ? { unnamedDefault } : {}) };
}

function collectImports(node: AnyNode & { type: 'ImportDeclaration' }, found: Map<string, ImportedName>): void {
  // An import with attributes (JSON) is data: it travels by value.
  if (node.attributes.length > 0) return;
  const specifier = String(node.source.value);
  for (const one of node.specifiers) {
    if (one.type === 'ImportNamespaceSpecifier') found.set(one.local.name, { specifier, name: '*' });
    else if (one.type === 'ImportDefaultSpecifier') found.set(one.local.name, { specifier, name: 'default' });
    else found.set(one.local.name, { specifier, name: nameOf(one.imported) });
  }
}

function collectExports(node: AnyNode & { type: 'ExportNamedDeclaration' }, names: Map<string, string>): void {
  const { declaration } = node;
  if (declaration?.type === 'VariableDeclaration') {
    for (const one of declaration.declarations) if (one.id.type === 'Identifier') names.set(one.id.name, one.id.name);
  } else if (declaration?.id) names.set(declaration.id.name, declaration.id.name);
  if (node.source) return;
  for (const one of node.specifiers) names.set(nameOf(one.local), nameOf(one.exported));
}

function nameOf(node: { type: string; name?: string; value?: unknown }): string {
  return node.type === 'Identifier' ? (node.name ?? '') : String(node.value);
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
