/** Carries the bars of nested runs from the workers to the process that has the terminal. */
import type { BarEvent } from '../wire/bar-event.js';
import { barFace } from './bar-face.js';
import type { Face } from './face.js';
import { follow } from './follow.js';
import { hasMoved } from './function-face.js';
import { createMeter } from './meter.js';
import { plainFace } from './plain-face.js';
import { canDraw } from './screens.js';
import type { ProgressOutcome, ProgressSink, ProgressState } from './sink.js';

type Post = (event: BarEvent) => void;

let postUp: Post | undefined;
let barCount = 0;

/** A bar of a worker, as this process knows it: it draws it, or it has told it to the process above. */
interface RemoteBar {
  receive(event: Exclude<BarEvent, { type: 'open' }>): void;
}

/** The open bars by worker and by their name there. */
const remoteBars = new Map<string, Map<string, RemoteBar>>();

/** From now on the bars of this thread or process are told by messages and not drawn. */
export function forwardBars(post: Post): void {
  postUp = post;
}

/** Shows a run to the process above, where there is one. */
export function forwardFace(): Face | undefined {
  if (postUp === undefined) return undefined;
  barCount += 1;
  return tellEvents(String(barCount), postUp);
}

/** Takes what a worker tells about a bar. Events of bars that are not open are ignored: they were dropped. */
export function receiveBar(event: BarEvent, from: string): void {
  if (event.type === 'open') {
    const bars = remoteBars.get(from) ?? new Map<string, RemoteBar>();
    remoteBars.set(from, bars.set(event.bar, postUp ? passOn(event, from, postUp) : drawHere(event, from)));
    return;
  }
  remoteBars.get(from)?.get(event.bar)?.receive(event);
  if (event.type === 'close') forget(from, event.bar);
}

/** Closes the bars that a worker left open: it is gone. */
export function dropBars(from: string): void {
  for (const [bar, remote] of remoteBars.get(from) ?? []) remote.receive({ type: 'close', bar, outcome: 'cancelled' });
  remoteBars.delete(from);
}

/** A face of messages. The first one is sent at the first look: of a shorter run nobody would see the bar. */
function tellEvents(bar: string, post: Post): Face {
  let told: ProgressState | undefined;

  function tell(state: ProgressState): void {
    const total = state.total === undefined ? {} : { total: state.total };
    if (told === undefined) post({ type: 'open', bar, label: state.label, ...total });
    if (told === undefined || hasMoved(told, state)) {
      post({ type: 'update', bar, done: state.done, failed: state.failed, ...total });
    }
    told = state;
  }

  return {
    look: tell,
    end(state) {
      if (told === undefined) return;
      tell(state);
      post({ type: 'close', bar, outcome: state.state as ProgressOutcome });
    },
  };
}

function passOn(open: Extract<BarEvent, { type: 'open' }>, from: string, post: Post): RemoteBar {
  const bar = `${from}/${open.bar}`;
  post({ ...open, bar });
  return { receive: (event) => post({ ...event, bar }) };
}

function drawHere(open: Extract<BarEvent, { type: 'open' }>, from: string): RemoteBar {
  const address = `${from}/${open.bar}`;
  const face = nestedFace(address.slice(0, address.lastIndexOf('/')));
  const sink: ProgressSink = follow(createMeter(open.label, open.total), face, 100);
  return {
    receive(event) {
      if (event.type === 'update') sink.update(event.done, event.failed, event.total);
      else sink.finish(event.outcome);
    },
  };
}

function nestedFace(path: string): Face {
  const stream = process.stderr;
  // In a file there may be a nested run for each of a thousand tasks: only the long ones speak.
  if (!canDraw(stream)) return plainFace(stream, { everyMs: 30_000, isQuiet: true });
  return barFace({ stream, fps: 10, width: 100, path, shouldStay: false });
}

function forget(from: string, bar: string): void {
  const bars = remoteBars.get(from);
  bars?.delete(bar);
  if (bars?.size === 0) remoteBars.delete(from);
}
