/** Turns the text that a function gives of itself into a syntax tree, whatever kind of function it is. */
import { createRequire } from 'node:module';
import { ourFolder } from '../base/own-files.js';
const options = {
    ecmaVersion: 'latest',
    allowImportExportEverywhere: true,
    allowAwaitOutsideFunction: false,
    allowSuperOutsideMethod: true,
};
let acorn;
/** Loaded with the first function that goes by value: workers start while it is, and many a program never needs it. */
function parse(text, options) {
    acorn ??= createRequire(ourFolder)('acorn');
    return acorn.parse(text, options);
}
/** Parses the text of a function. Undefined for native code and for text that is not JavaScript. */
export function parseFunctionText(text) {
    const expression = parseExpression(`(${text}\n)`);
    if (expression !== undefined) {
        const isClass = expression.type === 'ClassExpression';
        const usesOuterPrivates = text.includes('#') && parseExpression(`(${text}\n)`, true) === undefined;
        const source = { form: isClass ? 'class' : 'expression', text, root: expression, shift: 1, usesOuterPrivates };
        return { ...source, anchor: findAnchor(expression, text, 1) };
    }
    const object = parseExpression(`({${text}\n})`);
    if (object?.type !== 'ObjectExpression' || object.properties.length !== 1)
        return undefined;
    const property = object.properties[0];
    if (property?.type !== 'Property')
        return undefined;
    const key = { start: property.key.start - 2, end: property.key.end - 2, computed: property.computed };
    const usesOuterPrivates = text.includes('#') && parseExpression(`({${text}\n})`, true) === undefined;
    return { form: 'member', text, root: property.value, key, shift: 2, usesOuterPrivates, anchor: property.value.start - 2 };
}
/** Parses a whole file as V8 holds it. Undefined when it cannot be parsed. */
export function parseFile(text, sourceType) {
    try {
        return parse(text, { ...options, sourceType, allowHashBang: true, allowReturnOutsideFunction: true }).body;
    }
    catch {
        return undefined;
    }
}
function parseExpression(text, checkPrivateFields = false) {
    // Modules first: in scripts `<!--` begins a comment. Scripts second: only they may use `with` or a variable `await`.
    for (const sourceType of ['module', 'script']) {
        try {
            const program = parse(text, { ...options, sourceType, checkPrivateFields });
            const statement = program.body[0];
            if (program.body.length === 1 && statement?.type === 'ExpressionStatement')
                return statement.expression;
        }
        catch {
            // The other way of reading it may do.
        }
    }
    return undefined;
}
/** V8 places functions and constructors at their opening parenthesis, arrows and bare classes at their start. */
function findAnchor(root, text, shift) {
    if (root.type === 'FunctionExpression') {
        const from = root.id ? root.id.end - shift : (/^(?:async\b\s*)?function\b\s*\*?/.exec(text)?.[0].length ?? 0);
        return Math.max(0, text.indexOf('(', from));
    }
    if (root.type === 'ClassExpression') {
        for (const member of root.body.body) {
            if (member.type === 'MethodDefinition' && member.kind === 'constructor')
                return member.value.start - shift;
        }
    }
    return 0;
}
//# sourceMappingURL=source.js.map