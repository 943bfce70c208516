/** Runs a program on a real pseudo-terminal, which util-linux' `script` makes. */
import { execFileSync, spawn } from 'node:child_process';
import { TerminalPicture } from './terminal.js';

export interface TerminalRun {
  /** The bytes that reached the terminal. */
  readonly raw: string;
  /** What they look like in the end. */
  readonly picture: TerminalPicture;
  /** The exit status as a shell sees it: 128 + the signal's number where one ended the program. */
  readonly code: number | null;
}

export interface TerminalRunOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Put after the command, such as a redirection. */
  readonly shell?: string;
  /** Is typed on the terminal as soon as the text was printed. */
  readonly type?: { readonly after: string; readonly keys: string };
}

/** Why these tests cannot run here, or false; for the option `skip` of a test. */
export const withoutTerminal: string | false = findReason();

/** Runs ESM text in which `'progress/x'` means the file x of the room under test. */
export async function runOnTerminal(code: string, options: TerminalRunOptions = {}): Promise<TerminalRun> {
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
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    raw += text;
    if (hasTyped || !raw.includes(type?.after ?? '')) return;
    hasTyped = true;
    child.stdin.write(type?.keys ?? '');
  });
  child.stdin.on('error', () => undefined);
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return { raw, picture: new TerminalPicture(columns, rows).write(raw), code: status };
}

function findReason(): string | false {
  try {
    const version = execFileSync('script', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return version.includes('util-linux') ? false : 'the command `script` is another one here';
  } catch {
    return 'there is no command `script`';
  }
}
