/** Keeps the program alive while somebody waits for an answer: workers and their pipes do not. */
/** Any timer does, as long as it is there; this one never has to fire. */
const longMs = 2 ** 30;
let holders = 0;
let timer;
/** Returns what ends it; calling that twice does no harm. */
export function keepAlive() {
    if (holders++ === 0)
        timer = setInterval(() => { }, longMs);
    let held = true;
    return () => {
        if (!held)
            return;
        held = false;
        if (--holders === 0)
            clearInterval(timer);
    };
}
//# sourceMappingURL=keep-alive.js.map