import { formatPlain } from './format.js';
import { writeSafely } from './write.js';
const firstAfterMs = 2000;
/** Each pause is this share of the time passed, so that a night's run writes a page and not a book. */
const pauseShare = 0.25;
/** The longest pause: many build services take ten silent minutes for a hang. */
const longestPauseMs = 5 * 60_000;
export function plainFace(stream, { everyMs, isQuiet }) {
    let dueMs = isQuiet ? everyMs : Math.min(firstAfterMs, everyMs);
    let hasSpoken = false;
    function say(state) {
        hasSpoken = true;
        writeSafely(stream, `${formatPlain(state)}\n`);
    }
    return {
        look(state) {
            const { elapsedMs } = state;
            if (elapsedMs < dueMs)
                return;
            dueMs = elapsedMs + Math.max(everyMs, Math.min(elapsedMs * pauseShare, longestPauseMs));
            say(state);
        },
        end(state) {
            if (!isQuiet || hasSpoken)
                say(state);
        },
    };
}
//# sourceMappingURL=plain-face.js.map