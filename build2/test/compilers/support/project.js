/** Makes small projects of users, as one compiler or another leaves them, and runs their programs. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
const fixtures = fileURLToPath(new URL('../../../../test/compilers/fixtures/', import.meta.url));
const source = fileURLToPath(new URL('../../../src', import.meta.url));
const published = fileURLToPath(new URL('../../../../dist', import.meta.url));
const projects = fileURLToPath(new URL('../projects/', import.meta.url));
/** A file of the user's own, as it was written. */
export function readFixture(name) {
    return readFileSync(join(fixtures, name), 'utf8');
}
/**
 * Writes a project whose `parathos` is the build under test, and which finds all other packages where we do.
 * @param isPublished whether it is what users install, in place of what `tsc` leaves of each file
 * @returns its folder
 */
export function makeProject(name, type, files, isPublished = false) {
    const folder = join(projects, name);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    const installed = join(folder, 'node_modules', 'parathos');
    mkdirSync(installed, { recursive: true });
    const manifest = { name: 'parathos', type: 'module', exports: { '.': './dist/index.js', './closures': './dist/closures/index.js' } };
    writeFileSync(join(installed, 'package.json'), JSON.stringify(manifest));
    // A junction, since Windows keeps real links for administrators.
    symlinkSync(isPublished ? published : source, join(installed, 'dist'), 'junction');
    for (const [path, text] of Object.entries({ 'package.json': JSON.stringify({ private: true, type }), ...files })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}
/** The program and its local module, in the TypeScript they were written in. `replace` adapts what compilers differ in. */
export function typescriptFiles(replace = (text) => text) {
    return { 'main.ts': replace(readFixture('main.ts')), 'local.ts': replace(readFixture('local.ts')) };
}
/** Runs a file of a project in a Node of its own, as its user would. */
export async function runIn(folder, args, env = {}) {
    const child = spawn(process.execPath, args, {
        cwd: folder,
        // The test runner tells its files by this variable to report in its own format; a program is not a test file.
        env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        // Only ends what hangs.
        timeout: 120_000,
    });
    const printed = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (printed.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (printed.stderr += text));
    const code = await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
    });
    return { ...printed, code };
}
//# sourceMappingURL=project.js.map