import { standFor } from './edits.js';
/** Names that the rewritten text uses for what the decoder hands in. */
export const names = { parent: '$parathosParent', keys: '$parathosKeys', hooks: '$parathosHooks' };
export function planClass(source) {
    return new ClassPlanner(source).plan();
}
class ClassPlanner {
    source;
    node;
    members = [];
    computedKeys = [];
    privateFields = [];
    staticPrivates = [];
    edits = [];
    hydrationEdits = [];
    skip = new Set();
    hasPrivates = false;
    constructor(source) {
        this.source = source;
        this.node = source.root;
    }
    plan() {
        const { superClass, body } = this.node;
        if (superClass) {
            this.skip.add(superClass);
            this.replace(superClass, names.parent);
        }
        for (const member of body.body) {
            if (member.type === 'StaticBlock')
                this.blank(member);
            else if (member.type === 'MethodDefinition')
                this.planMethod(member);
            else
                this.planField(member);
        }
        this.addHooks();
        const { members, computedKeys, privateFields, hasPrivates, staticPrivates, skip, edits, hydrationEdits } = this;
        const isDerived = superClass !== null && superClass !== undefined;
        return { isDerived, members, computedKeys, privateFields, hasPrivates, staticPrivates, skip, edits, hydrationEdits };
    }
    planMethod(member) {
        if (member.kind === 'constructor')
            return this.guardConstructor(member);
        if (member.key.type === 'PrivateIdentifier') {
            if (!member.static)
                this.hasPrivates = true;
            return;
        }
        const part = member.kind === 'get' || member.kind === 'set' ? member.kind : 'value';
        const text = this.textOf(member).replace(/^static\b\s*/, '');
        const key = member.computed ? this.planKey(member, part, text) : keyOf(member.key);
        this.members.push({ isStatic: member.static, part, key, text });
    }
    planField(member) {
        const { value, key } = member;
        if (key.type === 'PrivateIdentifier') {
            if (!member.static)
                this.hasPrivates = true;
            (member.static ? this.staticPrivates : this.privateFields).push(key.name);
        }
        if (!member.static) {
            if (member.computed)
                this.planKey(member, 'field', this.textOf(member.key));
            if (value)
                this.hydrationEdits.push(this.insert(value.start, `${names.hooks}.on?void 0:(`), this.insert(value.end, ')'));
            return;
        }
        // Functions written as static fields stay: making them again does nothing else. Other values travel as they are now.
        const staysInPlace = value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression';
        if (staysInPlace && key.type !== 'PrivateIdentifier') {
            const name = member.computed ? this.planKey(member, 'value', this.textOf(value)) : keyOf(key);
            this.members.push({ isStatic: true, part: 'value', key: name, text: this.textOf(value) });
        }
        else if (key.type !== 'PrivateIdentifier')
            this.blank(member);
        else if (value) {
            this.skip.add(value);
            this.replace(value, standFor(this.textOf(value), 'void 0'));
        }
    }
    planKey(member, part, text) {
        const index = this.computedKeys.length;
        const variable = member.key.type === 'Identifier' ? { variable: member.key.name } : {};
        this.computedKeys.push({ isStatic: member.static, part, text, ...variable });
        this.skip.add(member.key);
        this.replace(member.key, `${names.keys}[${index}]`);
        return index;
    }
    guardConstructor(member) {
        const body = member.value.body;
        const leave = this.node.superClass ? 'super();return' : 'return';
        this.hydrationEdits.push(this.insert(body.start + 1, `if(${names.hooks}.on){${leave}}`));
    }
    addHooks() {
        const set = (target, fields) => fields.map((field, index) => `${target}.#${field}=v[${index}]`).join(';');
        const read = (target, fields) => fields.map((field) => `${target}.#${field}`).join();
        const end = this.node.body.end - this.source.shift - 1;
        const at = { start: end, end };
        const statics = `${names.hooks}.statics={write:(v)=>{${set('this', this.staticPrivates)}},read:()=>[${read('this', this.staticPrivates)}]}`;
        if (this.staticPrivates.length > 0)
            this.edits.push({ ...at, text: `;static{${statics}}` });
        const own = `${names.hooks}.fields={write:(o,v)=>{${set('o', this.privateFields)}},read:(o)=>[${read('o', this.privateFields)}]}`;
        this.hydrationEdits.push({ ...at, text: `;static{${own}}` });
    }
    blank(member) {
        this.skip.add(member.type === 'StaticBlock' ? member : member.value);
        if (member.type === 'PropertyDefinition' && member.computed)
            this.skip.add(member.key);
        this.replace(member, standFor(this.textOf(member), ';'));
    }
    replace(node, text) {
        this.edits.push({ start: node.start - this.source.shift, end: node.end - this.source.shift, text });
    }
    insert(at, text) {
        return { start: at - this.source.shift, end: at - this.source.shift, text };
    }
    textOf(node) {
        return this.source.text.slice(node.start - this.source.shift, node.end - this.source.shift);
    }
}
function keyOf(key) {
    return key.type === 'Identifier' ? (key.name ?? '') : String(key.value);
}
//# sourceMappingURL=class-plan.js.map