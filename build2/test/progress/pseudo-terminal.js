/** Runs a program on a real pseudo-terminal, which util-linux' `script` makes. */
import { execFileSync, spawn } from 'node:child_process';
import { TerminalPicture } from './terminal.js';
/** Why these tests cannot run here, or false; for the option `skip` of a test. */
export const withoutTerminal = findReason();
/** Runs ESM text in which `'progress/x'` means the file x of the room under test. */
export async function runOnTerminal(code, options = {}) {
    const { columns = 80, rows = 24, env = {}, shell = '', type } = options;
    const room = new URL('../../src/progress/', import.meta.url).href;
    const command = `stty cols ${columns} rows ${rows}; exec "$NODE" --input-type=module -e "$PROGRAM" ${shell}`;
    const { CI: _ci, NODE_TEST_CONTEXT: _context, ...inherited } = process.env;
    const child = spawn('script', ['-qfec', command, '/dev/null'], {
        env: {
            ...inherited,
            TERM: 'xterm-256color',
            NODE: process.execPath,
            PROGRAM: code.replaceAll(/'progress\/([\w-]+)'/g, `'${room}$1.js'`),
            ...env,
        },
        // A terminal without a keyboard would be told the end of its input, which some versions print.
        stdio: ['pipe', 'pipe', 'inherit'],
    });
    let raw = '';
    let hasTyped = type === undefined;
    child.stdout.setEncoding('utf8').on('data', (text) => {
        raw += text;
        if (hasTyped || !raw.includes(type?.after ?? ''))
            return;
        hasTyped = true;
        child.stdin.write(type?.keys ?? '');
    });
    child.stdin.on('error', () => undefined);
    const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    return { raw, picture: new TerminalPicture(columns, rows).write(raw), code: status };
}
function findReason() {
    try {
        const version = execFileSync('script', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
        return version.includes('util-linux') ? false : 'the command `script` is another one here';
    }
    catch {
        return 'there is no command `script`';
    }
}
//# sourceMappingURL=pseudo-terminal.js.map