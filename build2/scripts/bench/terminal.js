/** Runs a program on a pseudo-terminal, where util-linux' `script` can make one. */
import { spawnSync } from 'node:child_process';
export function hasTerminal() {
    const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
    return typeof stdout === 'string' && stdout.includes('util-linux');
}
/** The command that runs another one on a terminal; what it prints there comes out of stdout. */
export function onTerminal(command) {
    const quoted = command.map((word) => `'${word.replaceAll('\'', '\'\\\'\'')}'`).join(' ');
    return ['script', '-qfec', quoted, '/dev/null'];
}
//# sourceMappingURL=terminal.js.map