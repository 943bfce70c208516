/** Counts the words of all Markdown and text files under node_modules, or a folder given, and prints the top 20. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { files, parallel } from 'parathos';
const cwd = process.argv[2] ?? 'node_modules';
async function countWords(path) {
    const text = await readFile(join(cwd, path), 'utf8');
    const counts = new Map();
    for (const [word] of text.toLowerCase().matchAll(/\p{Letter}+/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
}
const paths = await files('**/*.{md,markdown,txt}', { cwd, caseSensitive: false, followSymlinks: false });
const totals = new Map();
for await (const counts of parallel(countWords, paths, { thread: true, show: 'counting' })) {
    for (const [word, count] of counts)
        totals.set(word, (totals.get(word) ?? 0) + count);
}
const ranking = [...totals].sort(([, a], [, b]) => b - a);
const words = ranking.reduce((sum, [, count]) => sum + count, 0);
console.log(`${words} words, ${totals.size} different ones, in ${paths.length} files`);
for (const [word, count] of ranking.slice(0, 20))
    console.log(`${String(count).padStart(8)}  ${word}`);
//# sourceMappingURL=word-count.js.map