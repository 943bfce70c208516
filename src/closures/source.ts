/** Turns the text that a function gives of itself into a syntax tree, whatever kind of function it is. */
import { createRequire, Module } from 'node:module';
import type * as Acorn from 'acorn';
import type { AnyNode, Class, Function as FunctionSyntax, Node as SyntaxNode, Options } from 'acorn';
import { requireKept } from '../base/code-cache.js';
import { ourFolder } from '../base/own-files.js';

export type { AnyNode, SyntaxNode };

export interface Source {
  /** How the text must be wrapped to be evaluated: as an expression, or inside an object literal. */
  readonly form: 'expression' | 'member' | 'class';
  readonly text: string;
  readonly root: FunctionSyntax | Class | SyntaxNode;
  /** The key of a member: replaced where it was computed. */
  readonly key?: { readonly start: number; readonly end: number; readonly computed: boolean };
  /** It uses `#private` names of a class around it. */
  readonly usesOuterPrivates: boolean;
  /** What to take off the positions of the tree to get positions in the text. */
  readonly shift: number;
  /** Where V8 says a function is, counted from the start of its text: at its parameters. */
  readonly anchor: number;
}

const options: Options = {
  ecmaVersion: 'latest',
  allowImportExportEverywhere: true,
  allowAwaitOutsideFunction: false,
  allowSuperOutsideMethod: true,
};

let reader: typeof Acorn.Parser | undefined;

/** Loaded with the first function that goes by value: workers start while it is, and many a program never needs it. */
function loadReader(): typeof Acorn.Parser {
  return reader ??= makeReader(loadAcorn());
}

/** Of 240 KB: with the code that an earlier program has kept, it takes a third of the time. */
function loadAcorn(): typeof Acorn {
  const require = createRequire(ourFolder);
  const { version } = require('acorn/package.json') as { version: string };
  return requireKept(require.resolve('acorn'), { require, Module, version, keepAfterMs: [1000] }, 'acorn') as typeof Acorn;
}

/** Alone, an arrow may hold the `new.target` of the function around it: that is refused later, and in words. */
function makeReader({ Parser }: typeof Acorn): typeof Acorn.Parser {
  class Reader extends Parser {}
  Object.defineProperty(Reader.prototype, 'allowNewDotTarget', { get: () => true });
  return Reader;
}

/** Parses the text of a function. Undefined for native code and for text that is not JavaScript. */
export function parseFunctionText(text: string): Source | undefined {
  const expression = parseExpression(`(${text}\n)`);
  if (expression !== undefined) {
    const isClass = expression.type === 'ClassExpression';
    const usesOuterPrivates = text.includes('#') && parseExpression(`(${text}\n)`, true) === undefined;
    const source = { form: isClass ? 'class' : 'expression', text, root: expression, shift: 1, usesOuterPrivates } as const;
    return { ...source, anchor: findAnchor(expression, text, 1) };
  }
  const object = parseExpression(`({${text}\n})`);
  if (object?.type !== 'ObjectExpression' || object.properties.length !== 1) return undefined;
  const property = object.properties[0];
  if (property?.type !== 'Property') return undefined;
  const key = { start: property.key.start - 2, end: property.key.end - 2, computed: property.computed };
  const usesOuterPrivates = text.includes('#') && parseExpression(`({${text}\n})`, true) === undefined;
  return { form: 'member', text, root: property.value, key, shift: 2, usesOuterPrivates, anchor: property.value.start - 2 };
}

/** Parses a whole file as V8 holds it. Undefined when it cannot be parsed. */
export function parseFile(text: string, sourceType: 'module' | 'script'): readonly AnyNode[] | undefined {
  // Outside: a parser that is not installed is not text that cannot be read.
  const parser = loadReader();
  try {
    return parser.parse(text, { ...options, sourceType, allowHashBang: true, allowReturnOutsideFunction: true }).body;
  } catch {
    return undefined;
  }
}

function parseExpression(text: string, checkPrivateFields = false): AnyNode | undefined {
  const parser = loadReader();
  // Modules first: in scripts `<!--` begins a comment. Scripts second: only they may use `with` or a variable `await`.
  for (const sourceType of ['module', 'script'] as const) {
    try {
      const program = parser.parse(text, { ...options, sourceType, checkPrivateFields });
      const statement = program.body[0];
      if (program.body.length === 1 && statement?.type === 'ExpressionStatement') return statement.expression;
    } catch {
      // The other way of reading it may do.
    }
  }
  return undefined;
}

/** V8 places functions and constructors at their opening parenthesis, arrows and bare classes at their start. */
function findAnchor(root: AnyNode, text: string, shift: number): number {
  if (root.type === 'FunctionExpression') {
    const from = root.id ? root.id.end - shift : (/^(?:async\b\s*)?function\b\s*\*?/.exec(text)?.[0].length ?? 0);
    return Math.max(0, text.indexOf('(', from));
  }
  if (root.type === 'ClassExpression') {
    for (const member of root.body.body) {
      if (member.type === 'MethodDefinition' && member.kind === 'constructor') return member.value.start - shift;
    }
  }
  return 0;
}
