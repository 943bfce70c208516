/** Tells whether a module assigns to what it exports: then an import of it is another value from one moment to the next. */
import { assigns, mentions, someNode } from './assignments.js';
import { readModuleText, readScriptSource } from './scripts.js';
import type { ScriptFacts } from './scripts.js';
import { parseFile } from './source.js';
import type { AnyNode } from './source.js';

const answers = new Map<string, boolean>();

/** Where a module of the user's own cannot be read or understood, it may. Packages are taken not to. */
export function isReassigned(specifier: string, parent: string, name: string): boolean {
  if (!/^(?:\.{0,2}\/|file:)/.test(specifier) || name === '*') return false;
  const key = `${specifier} ${parent} ${name}`;
  let answer = answers.get(key);
  if (answer === undefined) {
    // A circle of exports leads nowhere.
    answers.set(key, false);
    answer = readExport(new URL(specifier, parent).href, name) ?? true;
    answers.set(key, answer);
  }
  return answer;
}

/** Whether any line of a file assigns to a variable of that name. */
export function isVariableReassigned(name: string, script: ScriptFacts): boolean {
  const body = parseFile(readScriptSource(script) ?? '', script.isModule ? 'module' : 'script');
  return body === undefined || isAssigned(name, body);
}

/** Undefined where the module does not tell of the export. */
function readExport(url: string, name: string): boolean | undefined {
  const text = readModuleText(url);
  if (text === undefined) return undefined;
  // As most are written: no need to parse the module for it.
  const constant = String.raw`^export\s+(?:const|class|(?:async\s+)?function\s*\*?)\s+${name.replaceAll('$', '\\$')}[\s:=({<]`;
  if (/^[\w$]+$/.test(name) && new RegExp(constant, 'm').test(text)) return false;
  const body = parseFile(text, 'module');
  if (body === undefined) return undefined;
  for (const node of body) {
    const found = name === 'default' && node.type === 'ExportDefaultDeclaration' ? { local: undefined } : findLocal(node, name);
    if (found === undefined) continue;
    if (found.from !== undefined) return isReassigned(found.from.specifier, url, found.from.name);
    return found.local !== undefined && isLocalReassigned(found.local, body, url);
  }
  const stars = body.filter((node) => node.type === 'ExportAllDeclaration' && !node.exported);
  return stars.some((node) => isReassigned(String((node as { source: { value?: unknown } }).source.value), url, name));
}

interface Found {
  readonly local?: string | undefined;
  readonly from?: { readonly specifier: string; readonly name: string };
}

function findLocal(node: AnyNode, name: string): Found | undefined {
  if (node.type !== 'ExportNamedDeclaration') return undefined;
  if (node.declaration) return declares(node.declaration, name) ? { local: name } : undefined;
  const one = node.specifiers.find(({ exported }) => nameOf(exported) === name);
  if (one === undefined) return undefined;
  return node.source ? { from: { specifier: String(node.source.value), name: nameOf(one.local) } } : { local: nameOf(one.local) };
}

function declares(declaration: AnyNode, name: string): boolean {
  if (declaration.type !== 'VariableDeclaration') return (declaration as { id?: { name?: string } }).id?.name === name;
  const names = new Set([name]);
  return declaration.declarations.some(({ id }) => mentions(id, names));
}

/** An import that is exported again, or a variable that some line assigns, whichever scope that line means. */
function isLocalReassigned(local: string, body: readonly AnyNode[], url: string): boolean {
  for (const node of body) {
    if (node.type !== 'ImportDeclaration') continue;
    const one = node.specifiers.find((specifier) => specifier.local.name === local);
    if (one === undefined || one.type === 'ImportNamespaceSpecifier') continue;
    return isReassigned(String(node.source.value), url, one.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(one.imported));
  }
  return isAssigned(local, body);
}

function isAssigned(local: string, body: readonly AnyNode[]): boolean {
  const names = new Set([local]);
  return someNode(body, (node) => assigns(node, names));
}

function nameOf(node: { type: string; name?: string; value?: unknown }): string {
  return node.type === 'Identifier' ? (node.name ?? '') : String(node.value);
}
