/** Chooses how a run's progress is shown. */
import { barFace } from './bar-face.js';
import { readShow } from './check.js';
import { bothFaces } from './face.js';
import { follow } from './follow.js';
import { forwardFace } from './forward.js';
import { functionFace } from './function-face.js';
import { createMeter } from './meter.js';
import { plainFace } from './plain-face.js';
import { canDraw } from './screens.js';
export { checkShow } from './check.js';
/**
 * Opens what shows the progress of one run.
 *
 * @param show the option, checked before
 * @param total tasks in all, undefined where that is unknown
 * @param label what is running, where the option does not say it: the function's name
 * @returns where the run puts its numbers, or undefined when nothing is to be shown
 */
export function openProgress(show, total, label) {
    if (show === undefined || show === false)
        return undefined;
    const details = readShow(show, label);
    return follow(createMeter(details.label, total), chooseFace(details), 1000 / details.fps);
}
function chooseFace(show) {
    const { tell } = show;
    if (tell === undefined)
        return chooseBar(show);
    return show.hasBar ? bothFaces(chooseBar(show), functionFace(tell)) : functionFace(tell);
}
function chooseBar({ stream, fps, width, plainEveryMs, clear }) {
    const forwarded = forwardFace();
    if (forwarded !== undefined)
        return forwarded;
    if (!canDraw(stream))
        return plainFace(stream, { everyMs: plainEveryMs, isQuiet: clear });
    return barFace({ stream, fps, width, path: '', shouldStay: !clear });
}
//# sourceMappingURL=open.js.map