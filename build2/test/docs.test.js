/** Holds the documentation to what happens: every example runs and gives what it says, every link leads somewhere. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { poolOptionNames } from '../src/entry/options.js';
import { readExamples, tryExamples } from './docs/examples.js';
const root = fileURLToPath(new URL('../../', import.meta.url));
const guides = ['README.md', ...listFiles('docs', '.md')];
const sources = listFiles('src', '.ts');
const rooms = ['src', 'examples'].flatMap((place) => listFiles(place, '.md'));
const pages = [...guides, 'CONTRIBUTING.md', 'CHANGELOG.md', ...rooms];
const comments = { name: 'the comments in src', files: sources };
const places = [...guides.map((file) => ({ name: file, files: [file] })), comments];
for (const { name, files } of places) {
    test(`the examples of ${name} give what they say`, async () => {
        const examples = files.flatMap((file) => readExamples(file, read(file)).map((example) => ({ ...example, file })));
        const promised = files.reduce((count, file) => count + read(file).split(' //=>').length - 1, 0);
        const found = examples.reduce((count, { code }) => count + code.split(' //=>').length - 1, 0);
        assert.equal(found, promised, 'values that stand in no example');
        const troubles = await tryExamples(examples);
        assert.deepEqual(troubles.map(({ example, text }) => `${String(examples[example]?.file)}: ${text}`), []);
    });
}
test('an example that does not give what it says is reported, with the line', async () => {
    const codes = [
        '1 + 1; //=> 3',
        '1 + 1; //=> 2\nconst x = [1]; //=> [1]',
        '\nnew Map([[1, 2]]); //=> Map(1) { 1 => 3 }',
        'throw new Error("no");',
    ];
    const examples = codes.map((code) => ({ code: `${code}\nawait 0; //=> 0`, line: 10 }));
    const troubles = await tryExamples(examples);
    assert.deepEqual(troubles.map(({ example }) => example), [0, 2, 3]);
    assert.match(troubles[0]?.text ?? '', /line 10.*3.*2/);
    assert.match(troubles[1]?.text ?? '', /line 11/);
    assert.match(troubles[2]?.text ?? '', /Error: no/);
});
test('a value that nothing compares, an example that cannot be parsed, is reported', async () => {
    const examples = [{ code: 'if (true) {\n  1; //=> 2\n}', line: 5 }, { code: 'const = 1;', line: 7 }];
    const troubles = await tryExamples(examples);
    assert.deepEqual(troubles.map(({ text }) => text), [
        'line 6: no value is compared here',
        'line 7: Variable declaration expected.',
    ]);
});
test('every link leads to a file, every fragment to a heading', () => {
    const links = pages.flatMap((page) => readLinks(page).map((target) => ({ page, target })));
    assert.ok(links.length > 20, `only ${String(links.length)} links found`);
    assert.deepEqual(links.filter(({ page, target }) => !isGoodLink(page, target)), []);
});
test('the tables of options name every option of a pool', () => {
    for (const page of ['README.md', 'docs/pools.md']) {
        const text = read(page);
        assert.deepEqual(poolOptionNames.filter((option) => !text.includes(`\n| \`${option}\` |`)), [], page);
    }
});
test('the README stays short enough to be read', () => {
    assert.ok(read('README.md').split('\n').length <= 250);
});
function readLinks(page) {
    const text = read(page).replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'code');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    return targets.filter((target) => !/^[a-z]+:/.test(target));
}
function isGoodLink(page, target) {
    const [path = '', fragment] = target.split('#');
    const file = path === '' ? join(root, page) : resolve(root, dirname(page), path);
    if (!existsSync(file))
        return false;
    return fragment === undefined || (file.endsWith('.md') && readAnchors(file).includes(fragment));
}
/** The names that GitHub gives to headings. */
function readAnchors(file) {
    const seen = new Map();
    const text = readFileSync(file, 'utf8').replace(/^```[^]*?^```$/gm, '');
    return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
        const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
        const name = plain.replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
        const count = seen.get(name) ?? 0;
        seen.set(name, count + 1);
        return count === 0 ? name : `${name}-${String(count)}`;
    });
}
function listFiles(place, end) {
    if (!existsSync(join(root, place)))
        return [];
    const names = readdirSync(join(root, place), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith(end)).map((name) => `${place}/${name.split(sep).join('/')}`).sort();
}
function read(file) {
    // Git may have checked the files out with the line ends of Windows.
    return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
}
//# sourceMappingURL=docs.test.js.map