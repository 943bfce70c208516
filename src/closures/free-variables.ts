/** Says which names a function takes from outside, and how it uses them. */
import { declareNames, hoistNames, NameScope } from './name-scopes.js';
import { NameUses } from './name-uses.js';
import type { Surrounding, Use } from './name-uses.js';
import type { AnyNode, Source } from './source.js';
import { isNode, readChain, readPatternKeys } from './syntax.js';

export interface Analysis {
  readonly free: ReadonlyMap<string, Use>;
  /** What it takes from around it, with the place of the first use. */
  readonly surrounding: ReadonlyMap<Surrounding, number>;
  /** Where `import.meta` stands in the text. */
  readonly metas: readonly number[];
}

type Usage = 'read' | 'call' | 'write';

/** Walks the tree of a function. `skip` leaves out parts that are replaced before the text is evaluated. */
export function findFreeVariables(source: Source, skip: ReadonlySet<unknown> = new Set()): Analysis {
  const walker = new Walker(source.shift, skip);
  const root = source.root as AnyNode;
  if (source.form === 'class') walker.visit(root, new NameScope(undefined, false));
  else walker.visitFunction(root, new NameScope(undefined, false), true);
  return { free: walker.uses.free, surrounding: walker.uses.surrounding, metas: walker.metas };
}

class Walker {
  readonly uses = new NameUses();
  readonly metas: number[] = [];
  /** Inside something that has its own `this` (or its own `super`): what is used there is not taken from around. */
  private ownThis = false;
  private ownSuper = false;

  constructor(private readonly shift: number, private readonly skip: ReadonlySet<unknown>) {}

  visit(node: AnyNode, scope: NameScope, usage: Usage = 'read'): void {
    if (this.skip.has(node)) return;
    switch (node.type) {
      case 'Identifier': return this.use(node.name, scope, node.start, usage === 'write' ? 'assigned' : 'read');
      case 'MemberExpression': return this.visitMember(node, scope, usage);
      case 'FunctionDeclaration': case 'FunctionExpression': case 'ArrowFunctionExpression':
        return this.visitFunction(node, scope, false);
      case 'ClassDeclaration': case 'ClassExpression': return this.visitClass(node, scope);
      case 'ThisExpression': if (!this.ownThis) this.addSurrounding('this', node); return;
      case 'Super': if (!this.ownSuper) this.addSurrounding('super', node); return;
      case 'MetaProperty': return this.visitMeta(node);
      case 'Property': return this.visitKeyed(node, scope);
      case 'AssignmentExpression': return this.visitAssignment(node, scope);
      case 'UpdateExpression': return this.visit(node.argument, scope, 'write');
      case 'UnaryExpression': return this.visit(node.argument, scope, node.operator === 'delete' ? 'write' : 'read');
      case 'ForInStatement': case 'ForOfStatement': return this.visitForEach(node, scope);
      case 'ForStatement': return this.visitChildren(node, declareNames(node.init ? [node.init] : [], scope));
      case 'VariableDeclarator': return this.visitDeclarator(node, scope);
      case 'CallExpression': case 'NewExpression': case 'TaggedTemplateExpression': return this.visitCall(node, scope);
      case 'BlockStatement': case 'StaticBlock': return this.visitBlock(node, scope);
      case 'SwitchStatement': return this.visitSwitch(node, scope);
      case 'CatchClause': return this.visitCatch(node, scope);
      case 'LabeledStatement': return this.visit(node.body, scope);
      case 'BreakStatement': case 'ContinueStatement': return;
      default: return this.visitChildren(node, scope);
    }
  }

  visitFunction(node: AnyNode, outer: NameScope, isRoot: boolean): void {
    if (node.type !== 'FunctionDeclaration' && node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') {
      return;
    }
    const scope = new NameScope(outer, true);
    // The root's own name may be a variable that now holds something else: whoever evaluates it decides.
    if (node.type === 'FunctionExpression' && node.id && !isRoot) scope.add(node.id.name);
    const isArrow = node.type === 'ArrowFunctionExpression';
    if (!isArrow) scope.add('arguments');
    const { ownThis } = this;
    if (!isArrow) this.ownThis = true;
    for (const parameter of node.params) scope.addPattern(parameter);
    for (const parameter of node.params) this.visitPattern(parameter, scope, false);
    if (node.body.type === 'BlockStatement') {
      hoistNames(node.body.body, scope);
      this.visitBlock(node.body, scope);
    } else {
      this.visit(node.body, scope);
    }
    this.ownThis = ownThis;
  }

  private visitClass(node: AnyNode, outer: NameScope): void {
    if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return;
    const scope = new NameScope(outer, false);
    if (node.id) scope.add(node.id.name);
    if (node.superClass) this.visit(node.superClass, scope);
    for (const member of node.body.body) {
      if (member.type !== 'StaticBlock' && member.computed) this.visit(member.key, scope);
    }
    const { ownThis, ownSuper } = this;
    this.ownThis = true;
    this.ownSuper = true;
    for (const member of node.body.body) {
      // An initialiser is a function of its own to `arguments` and `var`.
      const inside = new NameScope(scope, true);
      if (member.type === 'StaticBlock') this.visitBody(member, inside);
      else if (member.value) this.visit(member.value, inside);
    }
    this.ownThis = ownThis;
    this.ownSuper = ownSuper;
  }

  private visitBody(node: AnyNode & { body: unknown }, scope: NameScope): void {
    if (this.skip.has(node)) return;
    hoistNames(node.body as AnyNode[], scope);
    this.visitBlock(node, scope);
  }

  private visitBlock(node: AnyNode, scope: NameScope): void {
    if (node.type !== 'BlockStatement' && node.type !== 'StaticBlock') return;
    const inner = declareNames(node.body, scope);
    for (const statement of node.body) this.visit(statement, inner);
  }

  private visitSwitch(node: AnyNode & { type: 'SwitchStatement' }, scope: NameScope): void {
    this.visit(node.discriminant, scope);
    const inner = declareNames(node.cases.flatMap((one) => one.consequent), scope);
    for (const one of node.cases) this.visitChildren(one, inner);
  }

  private visitCatch(node: AnyNode & { type: 'CatchClause' }, scope: NameScope): void {
    const inner = new NameScope(scope, false);
    if (node.param) {
      inner.addPattern(node.param);
      this.visitPattern(node.param, inner, false);
    }
    this.visit(node.body, inner);
  }

  private visitForEach(node: AnyNode & { type: 'ForInStatement' | 'ForOfStatement' }, scope: NameScope): void {
    const inner = declareNames([node.left], scope);
    if (node.left.type === 'VariableDeclaration') this.visit(node.left, inner);
    else this.visitPattern(node.left, inner, true);
    this.visit(node.right, inner);
    this.visit(node.body, inner);
  }

  private visitDeclarator(node: AnyNode & { type: 'VariableDeclarator' }, scope: NameScope): void {
    this.visitPattern(node.id, scope, false);
    if (!node.init) return;
    this.visitSource(node.id, node.init, scope);
  }

  /** What a pattern takes its names from: of a variable, only the properties it reads. */
  private visitSource(pattern: AnyNode, source: AnyNode, scope: NameScope): void {
    // Coverage counters stand before the variable: `const { a } = (counter(), object)`.
    const [last = source, ...before] = source.type === 'SequenceExpression' ? source.expressions.toReversed() : [];
    for (const one of before) this.visit(one, scope);
    const keys = last.type === 'Identifier' ? readPatternKeys(pattern) : undefined;
    if (keys !== undefined && last.type === 'Identifier') for (const key of keys) this.usePath(last.name, [key], scope, last.start);
    else this.visit(last, scope);
  }

  private visitAssignment(node: AnyNode & { type: 'AssignmentExpression' }, scope: NameScope): void {
    const { left, operator, right } = node;
    if (operator === '??=' && left.type === 'Identifier') this.use(left.name, scope, left.start, 'made');
    else this.visitPattern(left, scope, true);
    this.visit(right, scope);
  }

  /** A pattern declares names (they are known already), or assigns to names that may be free. */
  private visitPattern(node: AnyNode, scope: NameScope, assigns: boolean): void {
    switch (node.type) {
      case 'Identifier': if (assigns) this.visit(node, scope, 'write'); return;
      case 'MemberExpression': return this.visit(node, scope, 'write');
      case 'RestElement': return this.visitPattern(node.argument, scope, assigns);
      case 'ArrayPattern': for (const one of node.elements) if (one) this.visitPattern(one, scope, assigns); return;
      case 'AssignmentPattern':
        this.visitPattern(node.left, scope, assigns);
        return this.visitSource(node.left, node.right, scope);
      case 'ObjectPattern':
        for (const one of node.properties) {
          if (one.type === 'Property' && one.computed) this.visit(one.key, scope);
          this.visitPattern((one.type === 'Property' ? one.value : one.argument), scope, assigns);
        }
        return;
      default: return this.visit(node, scope, assigns ? 'write' : 'read');
    }
  }

  private visitKeyed(node: AnyNode & { type: 'Property' }, scope: NameScope): void {
    if (node.computed) this.visit(node.key, scope);
    const { ownSuper } = this;
    if (node.method || node.kind !== 'init') this.ownSuper = true;
    this.visit(node.value, scope);
    this.ownSuper = ownSuper;
  }

  private visitCall(
    node: AnyNode & { type: 'CallExpression' | 'NewExpression' | 'TaggedTemplateExpression' },
    scope: NameScope,
  ): void {
    if (node.type === 'TaggedTemplateExpression') {
      this.visit(node.tag, scope, 'call');
      return this.visit(node.quasi, scope);
    }
    this.visit(node.callee, scope, node.type === 'NewExpression' ? 'read' : 'call');
    for (const argument of node.arguments) this.visit(argument, scope);
  }

  private visitMember(node: AnyNode & { type: 'MemberExpression' }, scope: NameScope, usage: Usage): void {
    const chain = readChain(node);
    if (chain !== undefined) {
      // A called method gets its object as `this`, and a written property needs the object to be written to.
      if (usage !== 'read') chain.path.pop();
      return this.usePath(chain.name, chain.path, scope, node.start);
    }
    this.visit(node.object, scope, 'read');
    if (node.computed) this.visit(node.property, scope);
  }

  private visitMeta(node: AnyNode & { type: 'MetaProperty' }): void {
    if (node.meta.name === 'import') this.metas.push(node.start - this.shift);
    else if (!this.ownThis) this.addSurrounding('new.target', node);
  }

  private visitChildren(node: AnyNode, scope: NameScope): void {
    for (const value of Object.values(node) as unknown[]) {
      if (Array.isArray(value)) {
        for (const child of value) if (isNode(child)) this.visit(child, scope);
      } else if (isNode(value)) this.visit(value, scope);
    }
  }

  private use(name: string, scope: NameScope, start: number, how: 'read' | 'assigned' | 'made'): void {
    if (scope.has(name)) return;
    if (name === 'arguments') this.uses.addSurrounding('arguments', start - this.shift);
    else this.uses.add(name, start - this.shift, how);
  }

  private usePath(name: string, path: string[], scope: NameScope, start: number): void {
    if (path.length === 0 || name === 'arguments') this.use(name, scope, start, 'read');
    else if (!scope.has(name)) this.uses.addPath(name, path, start - this.shift);
  }

  private addSurrounding(what: Surrounding, { start }: AnyNode): void {
    this.uses.addSurrounding(what, start - this.shift);
  }
}
