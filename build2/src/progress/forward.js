import { barFace } from './bar-face.js';
import { follow } from './follow.js';
import { hasMoved } from './function-face.js';
import { createMeter } from './meter.js';
import { plainFace } from './plain-face.js';
import { canDraw } from './screens.js';
let postUp;
let barCount = 0;
/** The open bars by worker and by their name there. */
const remoteBars = new Map();
/** From now on the bars of this thread or process are told by messages and not drawn. */
export function forwardBars(post) {
    postUp = post;
}
/** Shows a run to the process above, where there is one. */
export function forwardFace() {
    if (postUp === undefined)
        return undefined;
    barCount += 1;
    return tellEvents(String(barCount), postUp);
}
/** Takes what a worker tells about a bar. Events of bars that are not open are ignored: they were dropped. */
export function receiveBar(event, from) {
    if (event.type === 'open') {
        const bars = remoteBars.get(from) ?? new Map();
        remoteBars.set(from, bars.set(event.bar, postUp ? passOn(event, from, postUp) : drawHere(event, from)));
        return;
    }
    remoteBars.get(from)?.get(event.bar)?.receive(event);
    if (event.type === 'close')
        forget(from, event.bar);
}
/** Closes the bars that a worker left open: it is gone. */
export function dropBars(from) {
    for (const [bar, remote] of remoteBars.get(from) ?? [])
        remote.receive({ type: 'close', bar, outcome: 'cancelled' });
    remoteBars.delete(from);
}
/** A face of messages. The first one is sent at the first look: of a shorter run nobody would see the bar. */
function tellEvents(bar, post) {
    let told;
    function tell(state) {
        const total = state.total === undefined ? {} : { total: state.total };
        if (told === undefined)
            post({ type: 'open', bar, label: state.label, ...total });
        if (told === undefined || hasMoved(told, state)) {
            post({ type: 'update', bar, done: state.done, failed: state.failed, ...total });
        }
        told = state;
    }
    return {
        look: tell,
        end(state) {
            if (told === undefined)
                return;
            tell(state);
            post({ type: 'close', bar, outcome: state.state });
        },
    };
}
function passOn(open, from, post) {
    const bar = `${from}/${open.bar}`;
    post({ ...open, bar });
    return { receive: (event) => post({ ...event, bar }) };
}
function drawHere(open, from) {
    const address = `${from}/${open.bar}`;
    const face = nestedFace(address.slice(0, address.lastIndexOf('/')));
    const sink = follow(createMeter(open.label, open.total), face, 100);
    return {
        receive(event) {
            if (event.type === 'update')
                sink.update(event.done, event.failed, event.total);
            else
                sink.finish(event.outcome);
        },
    };
}
function nestedFace(path) {
    const stream = process.stderr;
    // In a file there may be a nested run for each of a thousand tasks: only the long ones speak.
    if (!canDraw(stream))
        return plainFace(stream, { everyMs: 30_000, isQuiet: true });
    return barFace({ stream, fps: 10, width: 100, path, shouldStay: false });
}
function forget(from, bar) {
    const bars = remoteBars.get(from);
    bars?.delete(bar);
    if (bars?.size === 0)
        remoteBars.delete(from);
}
//# sourceMappingURL=forward.js.map