export class NameScope {
    parent;
    isFunction;
    names = new Set();
    constructor(parent, isFunction) {
        this.parent = parent;
        this.isFunction = isFunction;
    }
    add(name) {
        this.names.add(name);
    }
    has(name) {
        return this.names.has(name) || (this.parent?.has(name) ?? false);
    }
    /** Declares all names of a destructuring pattern. */
    addPattern(pattern) {
        switch (pattern.type) {
            case 'Identifier': return this.add(pattern.name);
            case 'RestElement': return this.addPattern(pattern.argument);
            case 'AssignmentPattern': return this.addPattern(pattern.left);
            case 'ArrayPattern':
                for (const one of pattern.elements)
                    if (one)
                        this.addPattern(one);
                return;
            case 'ObjectPattern':
                for (const one of pattern.properties)
                    this.addPattern((one.type === 'Property' ? one.value : one.argument));
                return;
            default:
        }
    }
}
/** Declares what `var` and function declarations bring up to the function, from blocks at any depth. */
export function hoistNames(statements, scope) {
    for (const statement of statements)
        hoistStatement(statement, scope);
}
/** A scope for a block with its `let`, `const`, classes and functions; the outer one where it has none. */
export function declareNames(statements, outer) {
    const scope = new NameScope(outer, false);
    let isEmpty = true;
    for (const statement of statements) {
        if (statement.type === 'VariableDeclaration') {
            for (const one of statement.declarations)
                scope.addPattern(one.id);
        }
        else if ((statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') && statement.id) {
            scope.add(statement.id.name);
        }
        else
            continue;
        isEmpty = false;
    }
    return isEmpty ? outer : scope;
}
function hoistStatement(node, scope) {
    switch (node.type) {
        case 'VariableDeclaration':
            if (node.kind === 'var')
                for (const one of node.declarations)
                    scope.addPattern(one.id);
            return;
        // A function declared in a block stays in it, as strict code has it; its other readings only add a name too many.
        case 'FunctionDeclaration':
        case 'FunctionExpression':
        case 'ArrowFunctionExpression':
        case 'ClassDeclaration':
        case 'ClassExpression':
            return;
        default:
            // Expressions hold no declarations, but walking them costs little and keeps this short.
            for (const value of Object.values(node)) {
                if (Array.isArray(value)) {
                    for (const child of value)
                        if (isStatementLike(child))
                            hoistStatement(child, scope);
                }
                else if (isStatementLike(value))
                    hoistStatement(value, scope);
            }
    }
}
function isStatementLike(value) {
    const type = value?.type;
    return typeof type === 'string' && (/Statement$|Declaration$|Case$|Clause$/.test(type));
}
//# sourceMappingURL=name-scopes.js.map