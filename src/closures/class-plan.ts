/** Plans how a class is written down again: without what ran once when it was defined, and with a way to fill `#private` fields. */
import type { Class, MethodDefinition, PropertyDefinition, StaticBlock } from 'acorn';
import { names } from './class-names.js';
import { standFor } from './edits.js';
import type { Edit } from './edits.js';
import type { Source } from './source.js';

export interface ClassMember {
  readonly isStatic: boolean;
  readonly part: 'value' | 'get' | 'set';
  /** The key, or which of the computed ones. */
  readonly key: string | number;
  /** What the function of the member says of itself. */
  readonly text: string;
}

export interface ComputedKey {
  readonly isStatic: boolean;
  readonly part: 'value' | 'get' | 'set' | 'field';
  readonly text: string;
  /** Only fields: the name of the variable that holds the key. */
  readonly variable?: string;
}

export interface ClassPlan {
  readonly isDerived: boolean;
  readonly members: readonly ClassMember[];
  readonly computedKeys: readonly ComputedKey[];
  /** `#private` fields of instances, and whether instances carry anything private at all. */
  readonly privateFields: readonly string[];
  readonly hasPrivates: boolean;
  readonly staticPrivates: readonly string[];
  /** Arrow functions that instances get as fields: they hold on to the instance. */
  readonly skip: ReadonlySet<unknown>;
  readonly edits: readonly Edit[];
  /** More edits for classes whose instances are made without running their constructor. */
  readonly hydrationEdits: readonly Edit[];
}

export function planClass(source: Source): ClassPlan {
  return new ClassPlanner(source).plan();
}

class ClassPlanner {
  private readonly node: Class;
  private readonly members: ClassMember[] = [];
  private readonly computedKeys: ComputedKey[] = [];
  private readonly privateFields: string[] = [];
  private readonly staticPrivates: string[] = [];
  private readonly edits: Edit[] = [];
  private readonly hydrationEdits: Edit[] = [];
  private readonly skip = new Set<unknown>();
  private hasPrivates = false;

  constructor(private readonly source: Source) {
    this.node = source.root as Class;
  }

  plan(): ClassPlan {
    const { superClass, body } = this.node;
    if (superClass) {
      this.skip.add(superClass);
      this.replace(superClass, names.parent);
    }
    for (const member of body.body) {
      if (member.type === 'StaticBlock') this.blank(member);
      else if (member.type === 'MethodDefinition') this.planMethod(member);
      else this.planField(member);
    }
    this.addHooks();
    const { members, computedKeys, privateFields, hasPrivates, staticPrivates, skip, edits, hydrationEdits } = this;
    const isDerived = superClass !== null && superClass !== undefined;
    return { isDerived, members, computedKeys, privateFields, hasPrivates, staticPrivates, skip, edits, hydrationEdits };
  }

  private planMethod(member: MethodDefinition): void {
    if (member.kind === 'constructor') return this.guardConstructor(member);
    if (member.key.type === 'PrivateIdentifier') {
      if (!member.static) this.hasPrivates = true;
      return;
    }
    const part = member.kind === 'get' || member.kind === 'set' ? member.kind : 'value';
    const text = this.textOf(member).replace(/^static\b\s*/, '');
    const key = member.computed ? this.planKey(member, part, text) : keyOf(member.key);
    this.members.push({ isStatic: member.static, part, key, text });
  }

  private planField(member: PropertyDefinition): void {
    const { value, key } = member;
    if (key.type === 'PrivateIdentifier') {
      if (!member.static) this.hasPrivates = true;
      (member.static ? this.staticPrivates : this.privateFields).push(key.name);
    }
    if (!member.static) {
      if (member.computed) this.planKey(member, 'field', this.textOf(member.key));
      if (value) this.hydrationEdits.push(this.insert(value.start, `${names.hooks}.on?void 0:(`), this.insert(value.end, ')'));
      return;
    }
    // Functions written as static fields stay: making them again does nothing else. Other values travel as they are now.
    const staysInPlace = value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression';
    if (staysInPlace && key.type !== 'PrivateIdentifier') {
      const name = member.computed ? this.planKey(member, 'value', this.textOf(value)) : keyOf(key);
      this.members.push({ isStatic: true, part: 'value', key: name, text: this.textOf(value) });
    } else if (key.type !== 'PrivateIdentifier') this.blank(member);
    else if (value) {
      this.skip.add(value);
      this.replace(value, standFor(this.textOf(value), 'void 0'));
    }
  }

  private planKey(member: MethodDefinition | PropertyDefinition, part: ComputedKey['part'], text: string): number {
    const index = this.computedKeys.length;
    const variable = member.key.type === 'Identifier' ? { variable: member.key.name } : {};
    this.computedKeys.push({ isStatic: member.static, part, text, ...variable });
    this.skip.add(member.key);
    this.replace(member.key, `${names.keys}[${index}]`);
    return index;
  }

  private guardConstructor(member: MethodDefinition): void {
    const body = member.value.body;
    const leave = this.node.superClass ? 'super();return' : 'return';
    this.hydrationEdits.push(this.insert(body.start + 1, `if(${names.hooks}.on){${leave}}`));
  }

  private addHooks(): void {
    const set = (target: string, fields: readonly string[]): string =>
      fields.map((field, index) => `${target}.#${field}=v[${index}]`).join(';');
    const read = (target: string, fields: readonly string[]): string => fields.map((field) => `${target}.#${field}`).join();
    const end = this.node.body.end - this.source.shift - 1;
    const at = { start: end, end };
    const statics = `${names.hooks}.statics={write:(v)=>{${set('this', this.staticPrivates)}},read:()=>[${read('this', this.staticPrivates)}]}`;
    if (this.staticPrivates.length > 0) this.edits.push({ ...at, text: `;static{${statics}}` });
    const own = `${names.hooks}.fields={write:(o,v)=>{${set('o', this.privateFields)}},read:(o)=>[${read('o', this.privateFields)}]}`;
    this.hydrationEdits.push({ ...at, text: `;static{${own}}` });
  }

  private blank(member: PropertyDefinition | StaticBlock): void {
    this.skip.add(member.type === 'StaticBlock' ? member : member.value);
    if (member.type === 'PropertyDefinition' && member.computed) this.skip.add(member.key);
    this.replace(member, standFor(this.textOf(member), ';'));
  }

  private replace(node: { start: number; end: number }, text: string): void {
    this.edits.push({ start: node.start - this.source.shift, end: node.end - this.source.shift, text });
  }

  private insert(at: number, text: string): Edit {
    return { start: at - this.source.shift, end: at - this.source.shift, text };
  }

  private textOf(node: { start: number; end: number }): string {
    return this.source.text.slice(node.start - this.source.shift, node.end - this.source.shift);
  }
}

function keyOf(key: { type: string; name?: string; value?: unknown }): string {
  return key.type === 'Identifier' ? (key.name ?? '') : String(key.value);
}
