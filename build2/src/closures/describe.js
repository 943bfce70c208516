/** Says in words what a value is, as it stands in a message. */
import { inspect } from 'node:util';
import { nameOfClass, textOf } from './codecs/instances.js';
import { planFunction } from './function-plan.js';
import { sayPlace } from './maps/say-place.js';
import { placeFunction } from './place.js';
/** A value that has a node of its own. */
export function describeNode(node, subject) {
    switch (node.type) {
        case 'reference': return sayReference(node.reference);
        case 'function': return sayFunction(subject, node.form === 'class' ? 'class' : 'function');
        case 'bound': return sayFunction(subject, 'bound function');
        case 'array': return `${nameObject(subject)} of ${node.length}`;
        case 'map':
        case 'set': return `${nameObject(subject)} of ${subject.size}`;
        case 'view': return `${nameObject(subject)} of ${node.length}`;
        case 'buffer': return `${nameObject(subject)} of ${subject.byteLength} bytes`;
        case 'proxy': return 'proxy';
        case 'prototype': return 'prototype';
        case 'require': return `\`require\` of ${node.file.replace(/here\.js$/, '')}`;
        case 'custom': return `${nameObject(subject)}, by codec \`${node.codec}\``;
        default: return describeAlone(subject);
    }
}
/** A value by itself. */
export function describeAlone(value) {
    if (typeof value === 'function')
        return sayFunction(value, 'function');
    if (typeof value !== 'object' || value === null)
        return inspect(value, { maxStringLength: 40 });
    return nameObject(value);
}
function sayFunction(fn, kind) {
    const name = Object.getOwnPropertyDescriptor(fn, 'name')?.value;
    const called = typeof name === 'string' && name !== '' ? `${kind} \`${name}\`` : `${kind} without a name`;
    const plan = planFunction(textOf(fn));
    const place = plan === undefined ? undefined : placeFunction(fn, plan);
    return plan === undefined || place === undefined ? called : `${called} (${sayPlace(place, plan.source.text)})`;
}
/** Plain objects are just that; for others the name of their class, if asking for it does not run into the user's code. */
function nameObject(value) {
    try {
        const name = nameOfClass(value);
        return name === 'Object' ? 'object' : name === 'Array' ? 'array' : name;
    }
    catch {
        return 'object';
    }
}
function sayReference(reference) {
    switch (reference.from) {
        case 'global': return `the global \`${reference.name}\``;
        case 'builtin': return sayExport(reference.name, `node:${reference.module}`);
        case 'import': return sayExport(reference.name, reference.specifier);
        case 'require': return sayExport(reference.path.join('.'), reference.file);
    }
}
function sayExport(name, module) {
    return name === '' || name === '*' ? `module ${module}` : `\`${name}\` of ${module}`;
}
//# sourceMappingURL=describe.js.map