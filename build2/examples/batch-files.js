/**
 * Writes the SHA-256 checksums of all scripts under node_modules to a file, as `sha256sum --check` reads them.
 * Folder and file may be given: `node build/examples/batch-files.js src sums.txt`.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { files, parallel } from 'parathos';
const cwd = resolve(process.argv[2] ?? 'node_modules');
const output = process.argv[3] ?? join(await mkdtemp(join(tmpdir(), 'parathos-')), 'checksums.txt');
async function checksum(path) {
    const bytes = await readFile(join(cwd, path));
    return createHash('sha256').update(bytes).digest('hex');
}
const paths = await files('**/*.{js,cjs,mjs,ts,cts,mts}', { cwd, followSymlinks: false });
// One file that cannot be read must not end the batch: settled() gives the outcome of each.
const outcomes = await parallel(checksum, paths, { show: 'hashing' }).settled();
const lines = outcomes.flatMap((outcome, place) => outcome.status === 'fulfilled' ? [`${outcome.value}  ${join(cwd, paths[place])}\n`] : []);
await writeFile(output, lines.join(''));
console.log(`${lines.length} files hashed, ${paths.length - lines.length} could not be read.`);
console.log(`The checksums are in ${output}`);
//# sourceMappingURL=batch-files.js.map