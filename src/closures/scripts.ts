/** Knows which file a script is, and its text: asks the stack and the disk first, for what V8's debugger tells is dear. */
import { readFileSync, statSync } from 'node:fs';
import { env, execArgv, uptime } from 'node:process';
import { fileURLToPath } from 'node:url';
import { collectEvents, openSession, post, shareSession } from './inspector.js';
import type { FunctionInside } from './scopes.js';

export interface ScriptFacts {
  readonly scriptId: string;
  /** Empty for code that was made from text. */
  readonly url: string;
  readonly isModule: boolean;
  /** A function of the script, to tell the script's text by. */
  readonly witness: Pick<FunctionInside, 'text' | 'line' | 'column'>;
}

/** As a date. Without `performance`, a part of Node that takes a while to load; and now, before tests put a clock in place of `Date`. */
const programStartedMs = Date.now() - uptime() * 1000;

const scripts = new Map<string, ScriptFacts>();
const urls = new Map<string, string>();
const sources = new Map<string, string>();

/** The script that a function was written in. Undefined when V8 does not know it any more. */
export function findScript(inside: FunctionInside): ScriptFacts | undefined {
  const { scriptId } = inside;
  const known = scripts.get(scriptId);
  if (known !== undefined) return known;
  if (!urls.has(scriptId)) shareSession(noteStack);
  if (!urls.has(scriptId)) shareSession(() => listScripts(scriptId));
  const url = urls.get(scriptId);
  if (url === undefined) return undefined;
  const isModule = url !== '' && inside.scopes.some(({ kind }) => kind === 'Module');
  const facts = { scriptId, url, isModule, witness: inside };
  scripts.set(scriptId, facts);
  return facts;
}

/** Whether it is known already which script a function is of. */
export function isScriptKnown({ scriptId }: FunctionInside): boolean {
  return urls.has(scriptId);
}

/** Whether it is known, or on the stack, which script a function is of. */
export function isScriptAtHand({ scriptId }: FunctionInside): boolean {
  if (!urls.has(scriptId)) shareSession(noteStack);
  return urls.has(scriptId);
}

/** The text of a script as V8 runs it: JavaScript, also where the file on disk is not. */
export function readScriptSource(script: ScriptFacts): string | undefined {
  const { scriptId } = script;
  if (!sources.has(scriptId)) {
    const text = readFile(script);
    if (text === undefined) shareSession(() => listScripts(scriptId));
    else sources.set(scriptId, text);
  }
  return sources.get(scriptId);
}

/** The text of a module that is loaded, by where it is; whatever a loader made of `.js` in its name. */
export function readModuleText(url: string): string | undefined {
  const text = readFile({ url });
  if (text !== undefined) return text;
  const find = (): string | undefined => [...urls].find(([, one]) => stripExtension(one) === stripExtension(url))?.[0];
  return shareSession(() => {
    const known = find();
    if (known === undefined) listScripts('');
    const scriptId = known ?? find();
    if (scriptId !== undefined && !sources.has(scriptId)) listScripts(scriptId);
    return sources.get(scriptId ?? '');
  });
}

/** `import './lib.js'` means lib.ts where a loader translates, and loaders put marks of their own behind. */
function stripExtension(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\.[cm]?[jt]sx?$/, '');
}

/** The same, if it has been asked for before. */
export function findReadSource({ scriptId }: ScriptFacts): string | undefined {
  return sources.get(scriptId);
}

interface Thrown {
  readonly exceptionDetails?: {
    readonly stackTrace?: { readonly callFrames: readonly { readonly scriptId: string; readonly url: string }[] };
  };
}

/** Notes the scripts whose functions are at work: the one that calls us is where most functions come from. */
function noteStack(): void {
  if (openSession() === undefined) return;
  // While this is enabled, V8 says with an exception where it was thrown. No error is made: programs may watch that.
  post('Runtime.enable');
  try {
    const { exceptionDetails } = post('Runtime.evaluate', { expression: 'throw 0', silent: true }) as Thrown;
    for (const { scriptId, url } of exceptionDetails?.stackTrace?.callFrames ?? []) urls.set(scriptId, url);
  } finally {
    post('Runtime.disable');
  }
}

/**
 * Lists all scripts, and keeps the text of one.
 *
 * V8 collects garbage for this, and counts the lines of every script: 17 to 50 ms the first time.
 */
function listScripts(scriptId: string): void {
  if (openSession() === undefined) return;
  const found = collectEvents('Debugger.scriptParsed', () => {
    try {
      post('Debugger.enable');
      const { scriptSource } = post('Debugger.getScriptSource', { scriptId }) as { scriptSource: string };
      sources.set(scriptId, scriptSource);
    } catch {
      // A script that was collected in between has no text: its functions then travel without a file.
    } finally {
      // An enabled debugger makes V8 run slower code: never leave it on.
      post('Debugger.disable');
    }
  });
  for (const { scriptId, url } of found as { scriptId: string; url: string }[]) urls.set(scriptId, url);
}

/** The text on disk, where it is sure to be what V8 runs: nothing translates it, and it is older than this program. */
function readFile({ url, witness }: Pick<ScriptFacts, 'url'> & Partial<ScriptFacts>): string | undefined {
  if (!/^file:.*\/[^/.]+$|^file:.*\.[cm]?js$/.test(url) || mayTranslate()) return undefined;
  try {
    const path = fileURLToPath(url);
    const { mtimeMs, ctimeMs } = statSync(path);
    if (Math.max(mtimeMs, ctimeMs) >= programStartedMs) return undefined;
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    return witness === undefined || bearsWitness(text, witness) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Programs that are started with something that may change what is loaded. */
export function mayTranslate(): boolean {
  return [...execArgv, env.NODE_OPTIONS ?? ''].some((option) => /(?:^|\s)(?:-r\b|--require|--import|--(?:experimental-)?loader)/.test(option));
}

/** Whether the function stands in the text where V8 says it does. */
function bearsWitness(text: string, { text: fnText, line, column }: ScriptFacts['witness']): boolean {
  let lineStart = 0;
  for (let count = 0; count < line; count += 1) {
    lineStart = text.indexOf('\n', lineStart) + 1;
    if (lineStart === 0) return false;
  }
  const at = lineStart + column;
  const start = text.lastIndexOf(fnText, at);
  return start !== -1 && at < start + fnText.length;
}
