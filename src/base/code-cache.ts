/**
 * Loads files of the published package, and the parser, with the code that V8 made of them in an earlier program: to make
 * it anew, in the caller and in each worker, takes longer than most first calls.
 *
 * The code is kept in `node_modules/.cache/parathos`, beside the package, and believed where it belongs to the owner of the
 * package and nobody else may write it: that one could change the package itself. Of the user's files, none is kept.
 */
import type * as Fs from 'node:fs';
import type Module from 'node:module';
import type * as Path from 'node:path';
import type * as Util from 'node:util';
import type * as Vm from 'node:vm';
import { takeBuiltin } from './builtin.js';

const {
  closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync,
} = takeBuiltin('node:fs') as typeof Fs;
const { basename, dirname, join, sep } = takeBuiltin('node:path') as typeof Path;
const { types } = takeBuiltin('node:util') as typeof Util;
const vm = takeBuiltin('node:vm') as typeof Vm;

/** What the file that asks was given by Node. */
export interface Loading {
  readonly require: NodeJS.Require;
  readonly Module: typeof Module;
  /** What tells the file from others that are as long and as old; left out, its first line. */
  readonly version?: string;
  /**
   * After so many milliseconds what V8 has made is kept, with the functions that were called by then, and at the exit. Where
   * there are several, it is kept again, with more.
   */
  readonly keepAfterMs: readonly number[];
}

/** Code of another file is not looked at. What is written in front of it tells: so many bytes. */
const headBytes = 256;

/** One that V8 refuses, since it was made under other flags, stays so long for those who have them. */
const staysMs = 3_600_000;

/** To write takes some milliseconds: whoever has not done it after so long is no more. */
const draftMs = 60_000;

/** Programs with flags for Node or V8 keep code by those flags, in so many places at most. */
const flagPlaces = 8;

const before = '(function (exports, require, module, __filename) { ';

interface Made { readonly script: Vm.Script; readonly target: string; readonly head: string }

const made: Made[] = [];

/**
 * Loads a CommonJS file, as `require` does.
 *
 * @param id what leads there from the file that asks, where Node should rather load it itself
 */
export function requireKept(file: string, loading: Loading, id = file): unknown {
  const loaded = load(file, loading);
  return loaded === undefined ? loading.require(id) : loaded.exports;
}

/** Undefined where Node should do that. */
function load(file: string, loading: Loading): { readonly exports: unknown } | undefined {
  if (!isWanted(loading)) return undefined;
  const known = loading.require.cache[file];
  if (known !== undefined) return known;
  const script = compile(file, loading);
  return script === undefined ? undefined : run(script, file, loading);
}

function isWanted({ require, Module }: Loading): boolean {
  // Test runners bring a `require` of their own, or a realm; before Node 20.12, such a script cannot `import()`. And a loader
  // that brings the source of a CommonJS file has Node give it a `require` without a cache.
  const cache = require.cache as NodeJS.Require['cache'] | undefined;
  const isNodes = cache !== undefined && (Module as unknown as { _cache: unknown })._cache === cache;
  const isMainRealm = Object.getPrototypeOf(types.isDate) === Function.prototype;
  const { PARATHOS_CODE_CACHE, NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE } = process.env;
  const isAsked = PARATHOS_CODE_CACHE !== 'off' && NODE_DISABLE_COMPILE_CACHE === undefined;
  // Node keeps code itself there; and what was kept is counted less exactly.
  const isElsewhere = NODE_COMPILE_CACHE !== undefined || NODE_V8_COVERAGE !== undefined;
  return isNodes && isMainRealm && isAsked && !isElsewhere && (vm as Partial<typeof vm>).constants !== undefined;
}

/** Undefined where the file cannot be read: Node says that best. */
function compile(file: string, { keepAfterMs, version }: Loading): Vm.Script | undefined {
  try {
    const source = readFileSync(file, 'utf8');
    const target = placeFor(file);
    const { size, mtimeMs, uid } = statSync(file);
    // V8 compares the length of the text, and no more. The build writes a hash into the first line of ours; and somebody may
    // edit a file where it lies.
    const facts = [size, mtimeMs, version ?? source.slice(0, source.indexOf('\n'))];
    const head = facts.join(' ').slice(0, headBytes - 20);
    const found = readFound(target, head, uid);
    const cachedData = typeof found === 'string' ? undefined : found;
    const options = { filename: file, columnOffset: -before.length, ...(cachedData === undefined ? {} : { cachedData }) };
    const script = new vm.Script(`${before}${source}\n})`, options);
    const isRefused = found === 'not ours' || script.cachedDataRejected === true;
    if (isRefused ? isOlder(target, staysMs) : cachedData === undefined) keepLater({ script, target, head }, keepAfterMs);
    return script;
  } catch {
    return undefined;
  }
}

/** In the folder of packages that ours is in; in a checkout, in that of its own. */
function placeFor(file: string): string {
  const folder = `${sep}node_modules${sep}`;
  const at = file.lastIndexOf(folder);
  const packages = at === -1 ? join(dirname(file), '..', '..', 'node_modules') : file.slice(0, at + folder.length - 1);
  const name = basename(file).replace(/\.c?js$/u, '.bin');
  return join(packages, '.cache', 'parathos', `${process.version}-${process.platform}-${process.arch}${tellFlags()}`, name);
}

function tellFlags(): string {
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ').trim();
  let sum = 0;
  for (let at = 0; at < flags.length; at++) sum = (sum * 31 + flags.charCodeAt(at)) % 65_521;
  return flags === '' ? '' : `-${String(sum % flagPlaces)}`;
}

/** The code; else why there is none. */
function readFound(target: string, head: string, uid: number): Buffer | 'nothing' | 'not ours' {
  let file;
  try {
    file = openSync(target, 'r');
    const { mode, uid: owner } = fstatSync(file);
    if (process.getuid !== undefined && (owner !== uid || (mode & 0o022) !== 0)) return 'not ours';
    const bytes = readFileSync(file);
    const half = headBytes + (bytes.length - headBytes) / 2;
    const code = bytes.subarray(headBytes, half);
    const isWhole = bytes.toString('latin1', 0, headBytes) === writeHead(head, code) && code.equals(bytes.subarray(half));
    return isWhole ? code : 'nothing';
  } catch {
    return 'nothing';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function isOlder(file: string, ms: number): boolean {
  return Date.now() - statSync(file).mtimeMs > ms;
}

/**
 * V8 does not look whether its code is as it was made, and dies of what is not. So there are two copies, which Node compares
 * in no time; to add up all words of one would take as long as to load it. A disk that was cut off may have left zeros in
 * both, so some bytes are added up.
 */
function writeHead(head: string, code: Buffer): string {
  let sum = code.length;
  for (let at = 0; at < code.length; at += 251) sum = (sum * 31 + code[at]!) >>> 0;
  return `${head} ${sum.toString(16)}`.padEnd(headBytes);
}

function run(script: Vm.Script, file: string, loading: Loading): { readonly exports: unknown } {
  const { require, Module } = loading;
  const module = new Module(file);
  module.filename = file;
  // Where Node keeps its own: whoever else asks for the file gets this one.
  require.cache[file] = module;
  const requireHere = (id: string): unknown => (id.endsWith('.cjs') ? requireKept(join(dirname(file), id), loading) : require(id));
  try {
    const start = script.runInThisContext() as (...given: unknown[]) => void;
    Reflect.apply(start, module.exports, [module.exports, requireHere, module, file]);
    module.loaded = true;
    return module;
  } catch (error) {
    Reflect.deleteProperty(require.cache, file);
    throw error;
  }
}

function keepLater(script: Made, afterMs: readonly number[]): void {
  made.push(script);
  if (made.length === 1) schedule(afterMs);
}

function schedule([afterMs, ...later]: readonly number[]): void {
  const keep = (): void => {
    clearTimeout(timer);
    process.off('exit', keep);
    for (const each of made) write(each);
    if (later.length > 0) schedule(later);
    else made.length = 0;
  };
  const timer = setTimeout(keep, afterMs);
  // Nobody waits for it: a program that is over before keeps what it has at its exit.
  timer.unref();
  process.once('exit', keep);
}

// Under another name first: others read the file meanwhile. Who finds that name taken leaves it to the one that took it; a
// thread that is ended in the middle of this leaves it behind. Where nothing can be written, it is done without.
function write({ script, target, head }: Made): void {
  const folder = dirname(target);
  const draft = `${target}.draft`;
  let file;
  try {
    const { uid } = statSync(join(folder, '..', '..', '..'));
    // Not by `sudo`: what it left in somebody's folder, they could not remove.
    if (process.getuid !== undefined && process.getuid() !== uid) return;
    mkdirSync(folder, { recursive: true });
    if (existsSync(draft) && isOlder(draft, draftMs)) rmSync(draft, { force: true });
    file = openSync(draft, 'wx', 0o644);
    const code = script.createCachedData();
    writeFileSync(file, Buffer.concat([Buffer.from(writeHead(head, code), 'latin1'), code, code]));
    closeSync(file);
    file = undefined;
    renameSync(draft, target);
  } catch {
    // Loading has to work all the same, and does.
    if (file !== undefined) {
      closeSync(file);
      rmSync(draft, { force: true });
    }
  }
}
