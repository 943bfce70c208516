/** The terminals that have bars now, and what is changed in the process while they have. */
import { tidyAtSignals } from '../base/signals.js';
import { type Intercepted, interceptWrites } from './intercept.js';
import type { Row } from './rows.js';
import { Screen } from './screen.js';

type OutputName = 'stdout' | 'stderr';

interface Open {
  readonly screen: Screen;
  /** The program's own ways to this terminal. */
  readonly intercepted: ReadonlyMap<OutputName, Intercepted>;
}

const open = new Map<NodeJS.WriteStream, Open>();
let unwatchSignals: (() => void) | undefined;

/** Whether a stream leads to a terminal that bars can be drawn on. Build services show raw text, whatever they say. */
export function canDraw(stream: NodeJS.WriteStream): boolean {
  const { TERM, CI } = process.env;
  return stream.isTTY && TERM !== 'dumb' && (CI === undefined || CI === '' || CI === '0' || CI === 'false');
}

/** Puts a bar on the stream's terminal. */
export function openRow(stream: NodeJS.WriteStream, row: Row, fps: number): Screen {
  const key = terminalOf(stream);
  let entry = open.get(key);
  if (entry === undefined) {
    entry = openScreen(stream, fps);
    if (open.size === 0) watchEnd();
    open.set(key, entry);
  }
  entry.screen.open(row);
  return entry.screen;
}

/** Takes a bar away, and with the last one everything else. */
export function closeRow(screen: Screen, row: Row, shouldStay: boolean): void {
  screen.close(row, shouldStay);
  if (screen.rows.length > 0) return;
  for (const [key, entry] of open) if (entry.screen === screen) closeScreen(key, entry);
}

/** Removes all bars and restores their terminals; synchronous. */
export function stopScreens(): void {
  for (const [key, entry] of open) closeScreen(key, entry);
}

/** Writes whole lines above the bars of the program's terminal; tells whether there are any. */
export function writeAboveBars(name: OutputName, text: string): boolean {
  const entry = open.get(process.stderr);
  const way = entry?.intercepted.get(name);
  if (entry === undefined || way === undefined) return false;
  entry.screen.writeAbove(() => way.raw(text.endsWith('\n') ? text : `${text}\n`));
  return true;
}

function watchEnd(): void {
  process.on('exit', stopScreens);
  unwatchSignals = tidyAtSignals(stopScreens);
}

function unwatchEnd(): void {
  process.removeListener('exit', stopScreens);
  unwatchSignals?.();
}

/** stdout and stderr count as one terminal, named by stderr: two sets of bars would overwrite each other there. */
function terminalOf(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream === process.stdout ? process.stderr : stream;
}

function openScreen(stream: NodeJS.WriteStream, fps: number): Open {
  const write = stream.write.bind<NodeJS.WriteStream['write']>(stream);
  const screen = new Screen({ stream, write }, fps);
  const intercepted = new Map<OutputName, Intercepted>();
  if (terminalOf(stream) === process.stderr) {
    for (const name of ['stdout', 'stderr'] as const) {
      if (!process[name].isTTY) continue;
      intercepted.set(
        name,
        interceptWrites(process[name], (lines) => screen.writeAbove(lines)),
      );
    }
  }
  return { screen, intercepted };
}

function closeScreen(key: NodeJS.WriteStream, entry: Open): void {
  open.delete(key);
  if (open.size === 0) unwatchEnd();
  entry.screen.stop();
  for (const way of entry.intercepted.values()) way.restore();
}
