/**
 * Finds out whether a variable that reads as `undefined` has merely not been declared yet.
 *
 * From Node 22 on, V8 says so itself. Before, what is left is the order of lines: a declaration that stands directly in a
 * file or a function runs once, after all that stands above it. So if the file or function is still at work above the
 * declaration, it has not run. Where this cannot be seen (inside loops and blocks, or from a timer while a top-level
 * `await` waits), the variable is taken for what it reads as.
 */
import { hoistNames, NameScope } from './name-scopes.js';
import { toUrl } from './module-url.js';
import { parseFile } from './source.js';
import type { AnyNode } from './source.js';
import type { FunctionInside } from './scopes.js';
import { readScriptSource } from './scripts.js';
import type { ScriptFacts } from './scripts.js';
import { isNode } from './syntax.js';

/** Whether reading a variable tells nothing of its being declared. */
export const readsSilently = Number(process.versions.node.split('.')[0]) < 22;

type Owner = AnyNode | undefined;

interface Declared {
  /** The function it stands in; undefined for the file. */
  readonly owner: Owner;
  readonly end: number;
}

interface ParsedFile {
  readonly body: readonly AnyNode[];
  readonly lineStarts: readonly number[];
}

/** A run of calls looks at the same file; for longer it is not worth the memory. */
const parsed = new Map<string, WeakRef<ParsedFile>>();

export function isUndeclaredYet(name: string, isTopLevel: boolean, inside: FunctionInside, script: ScriptFacts): boolean {
  const file = parseScript(script);
  if (file === undefined) return false;
  const { body, lineStarts } = file;
  const declared = findDeclaration(name, body, (lineStarts[inside.line] ?? 0) + inside.column);
  if (declared === undefined || isTopLevel !== (declared.owner === undefined)) return false;
  const places = findFrames(script.url)
    .map(({ line, column }) => (lineStarts[line - 1] ?? 0) + column - 1)
    .filter((offset) => findOwners(body, offset).at(-1) === declared.owner);
  // A function that is called again from inside has several of the variable.
  return places.length === 1 && places[0]! < declared.end;
}

function parseScript(script: ScriptFacts): ParsedFile | undefined {
  const { scriptId, isModule } = script;
  const known = parsed.get(scriptId)?.deref();
  if (known !== undefined) return known;
  const text = readScriptSource(script);
  const body = text === undefined ? undefined : parseFile(text, isModule ? 'module' : 'script');
  if (text === undefined || body === undefined) return undefined;
  const file = { body, lineStarts: findLineStarts(text) };
  parsed.set(scriptId, new WeakRef(file));
  return file;
}

/** Where the name that is seen from an offset is declared, if that is by a statement of a file or function. */
function findDeclaration(name: string, body: readonly AnyNode[], offset: number): Declared | undefined {
  const path = findPath(body, offset);
  for (let index = path.length - 1; index >= -1; index -= 1) {
    const node = path[index];
    if (node !== undefined && bindsOtherwise(node, name)) return undefined;
    const statements = node === undefined ? body : node.type === 'BlockStatement' ? node.body : [];
    const found = statements.find((statement) => declares(statement, name));
    if (found === undefined) continue;
    const owner = index <= 0 ? undefined : path[index - 1];
    const isDirect = node === undefined || (owner !== undefined && isFunction(owner));
    return isDirect ? { owner, end: found.end } : undefined;
  }
  return undefined;
}

/** Names without a dead zone, and those of loops and the like, which are made again and again. */
function bindsOtherwise(node: AnyNode, name: string): boolean {
  const scope = new NameScope(undefined, true);
  switch (node.type) {
    case 'FunctionDeclaration': case 'FunctionExpression': case 'ArrowFunctionExpression':
      for (const parameter of node.params) scope.addPattern(parameter);
      if (node.body.type === 'BlockStatement') hoistNames(node.body.body, scope);
      return scope.has(name);
    case 'ForStatement': return node.init?.type === 'VariableDeclaration' && declares(node.init, name);
    case 'ForInStatement': case 'ForOfStatement': return node.left.type === 'VariableDeclaration' && declares(node.left, name);
    case 'SwitchStatement': return node.cases.some(({ consequent }) => consequent.some((one) => declares(one, name)));
    case 'CatchClause':
      if (node.param) scope.addPattern(node.param);
      return scope.has(name);
    case 'BlockStatement': return node.body.some((one) => one.type === 'FunctionDeclaration' && (one.id as { name: string } | null)?.name === name);
    default: return false;
  }
}

function declares(statement: AnyNode, name: string): boolean {
  const inner = statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement;
  if (inner.type === 'ClassDeclaration') return (inner.id as { name: string } | null)?.name === name;
  if (inner.type !== 'VariableDeclaration' || inner.kind === 'var') return false;
  const scope = new NameScope(undefined, false);
  for (const { id } of inner.declarations) scope.addPattern(id);
  return scope.has(name);
}

/** The nodes around an offset, from the outside in. */
function findPath(body: readonly AnyNode[], offset: number): AnyNode[] {
  const path: AnyNode[] = [];
  let next = body.find((node) => holds(node, offset));
  while (next !== undefined) {
    path.push(next);
    next = (Object.values(next) as unknown[]).flat().find((child): child is AnyNode => isNode(child) && holds(child, offset));
  }
  return path;
}

function findOwners(body: readonly AnyNode[], offset: number): Owner[] {
  return findPath(body, offset).filter(isFunction);
}

function holds({ start, end }: AnyNode, offset: number): boolean {
  return start <= offset && offset < end;
}

/** What has a frame of its own on the stack. */
function isFunction({ type }: AnyNode): boolean {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression'
    || type === 'StaticBlock' || type === 'PropertyDefinition';
}

/** Where the functions and files of this script that are at work, or wait for one that is, have got to. */
function findFrames(url: string): { readonly line: number; readonly column: number }[] {
  const { stackTraceLimit } = Error;
  const prepare = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  Error.stackTraceLimit = Infinity;
  Error.prepareStackTrace = (_, sites) => sites;
  try {
    const holder: { stack?: NodeJS.CallSite[] } = {};
    Error.captureStackTrace(holder);
    // Modules are named by their URL in stacks, CommonJS files by their path.
    return (holder.stack ?? [])
      .filter((site) => toUrl(site.getFileName() ?? '') === url)
      .map((site) => ({ line: site.getLineNumber() ?? 1, column: site.getColumnNumber() ?? 1 }));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    if (prepare === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
    else Object.defineProperty(Error, 'prepareStackTrace', prepare);
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
