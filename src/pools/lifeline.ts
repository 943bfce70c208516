/**
 * Ends the worker processes of a caller that was killed and could not do so itself.
 *
 * A worker that is idle sees its pipe close. One that computes looks at nothing before its task is over, and a thread
 * of its own that looks for it would cost every worker 9 MB and as much time to start as half a Node. So one shell
 * per caller, of 0.1 MB, reads a pipe whose other end the caller holds: however the caller goes, that end closes.
 * Windows needs none of this: there, Node's children are in a job of the system that ends with their parent.
 */
import { type ChildProcess, spawn } from 'node:child_process';

// `bye`: the caller went in good order. Busy workers are dead already, idle ones may still be writing their coverage,
// and one that spins in what a task left behind will never see that it should go: they get some seconds.
const script = `
workers=' '
seconds=0
while read -r event pid; do
  case $event in
    born) workers="$workers$pid " ;;
    gone) workers="\${workers%% $pid *} \${workers#* $pid }" ;;
    bye) seconds=5 ;;
  esac
done
while [ $seconds -gt 0 ]; do
  living=' '
  for pid in $workers; do kill -0 "$pid" 2>/dev/null && living="$living$pid "; done
  workers=$living
  [ "$workers" = ' ' ] && exit
  sleep 1
  seconds=$((seconds - 1))
done
for pid in $workers; do kill -9 "$pid" 2>/dev/null; done
`;

const living = new Set<number>();
let shell: ChildProcess | undefined;

/** From now on this process does not outlive us; tells whether that can be had. */
export function tieToCaller(pid: number): boolean {
  if (process.platform === 'win32') return true;
  living.add(pid);
  // Not in the next turn of the loop: a worker may have booted, and begun to compute, before. Were we shot just then, nobody
  // would know of it.
  if (shell === undefined) start();
  else tell('born', pid);
  return shell !== undefined;
}

/** The process has ended: its number may soon be another's. */
export function untie(pid: number): void {
  if (!living.delete(pid)) return;
  tell('gone', pid);
  if (living.size === 0) close();
}

/** The caller goes in good order. */
export function sayGoodbye(): void {
  tell('bye');
}

function start(): void {
  try {
    // Of a group of its own, so that neither Ctrl-C nor a signal to the whole group reaches it; and in a folder that
    // it does not keep from being removed.
    shell = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/', env: { PATH: process.env.PATH } });
  } catch {
    // The system refuses: the workers then end when they next look, as they would without it.
    return;
  }
  const started = shell;
  const forget = (): void => { if (shell === started) shell = undefined; };
  // There are images without a shell; and somebody may kill it. The next worker that starts brings another one.
  started.on('error', forget);
  started.on('exit', forget);
  if (started.pid === undefined) forget();
  started.stdin?.on('error', forget);
  started.unref();
  (started.stdin as { unref?: () => void } | null)?.unref?.();
  for (const pid of living) tell('born', pid);
}

// Where nothing waits before it, a short write to a pipe is with the system when it returns, at our exit too.
function tell(event: string, pid?: number): void {
  if (shell?.stdin?.writable === true) shell.stdin.write(pid === undefined ? `${event}\n` : `${event} ${pid}\n`);
}

/** Without workers there is nothing to wait for. */
function close(): void {
  shell?.stdin?.end();
  shell = undefined;
}
