/** Says which names a function takes from outside, and how it uses them. */
import { declareNames, hoistNames, NameScope } from './name-scopes.js';
import { NameUses } from './name-uses.js';
import { isNode, readChain, readPatternKeys } from './syntax.js';
/** Walks the tree of a function. `skip` leaves out parts that are replaced before the text is evaluated. */
export function findFreeVariables(source, skip = new Set()) {
    const walker = new Walker(source.shift, skip);
    const root = source.root;
    if (source.form === 'class')
        walker.visit(root, new NameScope(undefined, false));
    else
        walker.visitFunction(root, new NameScope(undefined, false), true);
    return { free: walker.uses.free, surrounding: walker.uses.surrounding, metas: walker.metas };
}
class Walker {
    shift;
    skip;
    uses = new NameUses();
    metas = [];
    /** Inside something that has its own `this` (or its own `super`): what is used there is not taken from around. */
    ownThis = false;
    ownSuper = false;
    constructor(shift, skip) {
        this.shift = shift;
        this.skip = skip;
    }
    visit(node, scope, usage = 'read') {
        if (this.skip.has(node))
            return;
        switch (node.type) {
            case 'Identifier': return this.use(node.name, scope, node.start, usage === 'write' ? 'assigned' : 'read');
            case 'MemberExpression': return this.visitMember(node, scope, usage);
            case 'FunctionDeclaration':
            case 'FunctionExpression':
            case 'ArrowFunctionExpression':
                return this.visitFunction(node, scope, false);
            case 'ClassDeclaration':
            case 'ClassExpression': return this.visitClass(node, scope);
            case 'ThisExpression':
                if (!this.ownThis)
                    this.addSurrounding('this', node);
                return;
            case 'Super':
                if (!this.ownSuper)
                    this.addSurrounding('super', node);
                return;
            case 'MetaProperty': return this.visitMeta(node);
            case 'Property': return this.visitKeyed(node, scope);
            case 'AssignmentExpression': return this.visitAssignment(node, scope);
            case 'UpdateExpression': return this.visit(node.argument, scope, 'write');
            case 'UnaryExpression': return this.visit(node.argument, scope, node.operator === 'delete' ? 'write' : 'read');
            case 'ForInStatement':
            case 'ForOfStatement': return this.visitForEach(node, scope);
            case 'ForStatement': return this.visitChildren(node, declareNames(node.init ? [node.init] : [], scope));
            case 'VariableDeclarator': return this.visitDeclarator(node, scope);
            case 'CallExpression':
            case 'NewExpression':
            case 'TaggedTemplateExpression': return this.visitCall(node, scope);
            case 'BlockStatement':
            case 'StaticBlock': return this.visitBlock(node, scope);
            case 'SwitchStatement': return this.visitSwitch(node, scope);
            case 'CatchClause': return this.visitCatch(node, scope);
            case 'LabeledStatement': return this.visit(node.body, scope);
            case 'BreakStatement':
            case 'ContinueStatement': return;
            default: return this.visitChildren(node, scope);
        }
    }
    visitFunction(node, outer, isRoot) {
        if (node.type !== 'FunctionDeclaration' && node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') {
            return;
        }
        const scope = new NameScope(outer, true);
        // The root's own name may be a variable that now holds something else: whoever evaluates it decides.
        if (node.type === 'FunctionExpression' && node.id && !isRoot)
            scope.add(node.id.name);
        const isArrow = node.type === 'ArrowFunctionExpression';
        if (!isArrow)
            scope.add('arguments');
        const { ownThis } = this;
        if (!isArrow)
            this.ownThis = true;
        for (const parameter of node.params)
            scope.addPattern(parameter);
        for (const parameter of node.params)
            this.visitPattern(parameter, scope, false);
        if (node.body.type === 'BlockStatement') {
            hoistNames(node.body.body, scope);
            this.visitBlock(node.body, scope);
        }
        else {
            this.visit(node.body, scope);
        }
        this.ownThis = ownThis;
    }
    visitClass(node, outer) {
        if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression')
            return;
        const scope = new NameScope(outer, false);
        if (node.id)
            scope.add(node.id.name);
        if (node.superClass)
            this.visit(node.superClass, scope);
        for (const member of node.body.body) {
            if (member.type !== 'StaticBlock' && member.computed)
                this.visit(member.key, scope);
        }
        const { ownThis, ownSuper } = this;
        this.ownThis = true;
        this.ownSuper = true;
        for (const member of node.body.body) {
            // An initialiser is a function of its own to `arguments` and `var`.
            const inside = new NameScope(scope, true);
            if (member.type === 'StaticBlock')
                this.visitBody(member, inside);
            else if (member.value)
                this.visit(member.value, inside);
        }
        this.ownThis = ownThis;
        this.ownSuper = ownSuper;
    }
    visitBody(node, scope) {
        if (this.skip.has(node))
            return;
        hoistNames(node.body, scope);
        this.visitBlock(node, scope);
    }
    visitBlock(node, scope) {
        if (node.type !== 'BlockStatement' && node.type !== 'StaticBlock')
            return;
        const inner = declareNames(node.body, scope);
        for (const statement of node.body)
            this.visit(statement, inner);
    }
    visitSwitch(node, scope) {
        this.visit(node.discriminant, scope);
        const inner = declareNames(node.cases.flatMap((one) => one.consequent), scope);
        for (const one of node.cases)
            this.visitChildren(one, inner);
    }
    visitCatch(node, scope) {
        const inner = new NameScope(scope, false);
        if (node.param) {
            inner.addPattern(node.param);
            this.visitPattern(node.param, inner, false);
        }
        this.visit(node.body, inner);
    }
    visitForEach(node, scope) {
        const inner = declareNames([node.left], scope);
        if (node.left.type === 'VariableDeclaration')
            this.visit(node.left, inner);
        else
            this.visitPattern(node.left, inner, true);
        this.visit(node.right, inner);
        this.visit(node.body, inner);
    }
    visitDeclarator(node, scope) {
        this.visitPattern(node.id, scope, false);
        if (!node.init)
            return;
        const keys = node.init.type === 'Identifier' ? readPatternKeys(node.id) : undefined;
        if (keys !== undefined && node.init.type === 'Identifier')
            for (const key of keys)
                this.usePath(node.init.name, [key], scope, node.init.start);
        else
            this.visit(node.init, scope);
    }
    visitAssignment(node, scope) {
        const { left, operator, right } = node;
        if (operator === '??=' && left.type === 'Identifier')
            this.use(left.name, scope, left.start, 'made');
        else
            this.visitPattern(left, scope, true);
        this.visit(right, scope);
    }
    /** A pattern declares names (they are known already), or assigns to names that may be free. */
    visitPattern(node, scope, assigns) {
        switch (node.type) {
            case 'Identifier':
                if (assigns)
                    this.visit(node, scope, 'write');
                return;
            case 'MemberExpression': return this.visit(node, scope, 'write');
            case 'RestElement': return this.visitPattern(node.argument, scope, assigns);
            case 'ArrayPattern':
                for (const one of node.elements)
                    if (one)
                        this.visitPattern(one, scope, assigns);
                return;
            case 'AssignmentPattern':
                this.visitPattern(node.left, scope, assigns);
                return this.visit(node.right, scope);
            case 'ObjectPattern':
                for (const one of node.properties) {
                    if (one.type === 'Property' && one.computed)
                        this.visit(one.key, scope);
                    this.visitPattern((one.type === 'Property' ? one.value : one.argument), scope, assigns);
                }
                return;
            default: return this.visit(node, scope, assigns ? 'write' : 'read');
        }
    }
    visitKeyed(node, scope) {
        if (node.computed)
            this.visit(node.key, scope);
        const { ownSuper } = this;
        if (node.method || node.kind !== 'init')
            this.ownSuper = true;
        this.visit(node.value, scope);
        this.ownSuper = ownSuper;
    }
    visitCall(node, scope) {
        if (node.type === 'TaggedTemplateExpression') {
            this.visit(node.tag, scope, 'call');
            return this.visit(node.quasi, scope);
        }
        this.visit(node.callee, scope, node.type === 'NewExpression' ? 'read' : 'call');
        for (const argument of node.arguments)
            this.visit(argument, scope);
    }
    visitMember(node, scope, usage) {
        const chain = readChain(node);
        if (chain !== undefined) {
            // A called method gets its object as `this`, and a written property needs the object to be written to.
            if (usage !== 'read')
                chain.path.pop();
            return this.usePath(chain.name, chain.path, scope, node.start);
        }
        this.visit(node.object, scope, 'read');
        if (node.computed)
            this.visit(node.property, scope);
    }
    visitMeta(node) {
        if (node.meta.name === 'import')
            this.metas.push(node.start - this.shift);
        else if (!this.ownThis)
            this.addSurrounding('new.target', node);
    }
    visitChildren(node, scope) {
        for (const value of Object.values(node)) {
            if (Array.isArray(value)) {
                for (const child of value)
                    if (isNode(child))
                        this.visit(child, scope);
            }
            else if (isNode(value))
                this.visit(value, scope);
        }
    }
    use(name, scope, start, how) {
        if (scope.has(name))
            return;
        if (name === 'arguments')
            this.uses.addSurrounding('arguments', start - this.shift);
        else
            this.uses.add(name, start - this.shift, how);
    }
    usePath(name, path, scope, start) {
        if (path.length === 0 || name === 'arguments')
            this.use(name, scope, start, 'read');
        else if (!scope.has(name))
            this.uses.addPath(name, path, start - this.shift);
    }
    addSurrounding(what, { start }) {
        this.uses.addSurrounding(what, start - this.shift);
    }
}
//# sourceMappingURL=free-variables.js.map