/** Shows the numbers of a meter every so often, and at the end. */
export function follow(meter, face, everyMs) {
    const { clock } = meter;
    let shownMs = clock.now();
    let isLate = false;
    let isOver = false;
    function show() {
        isLate = false;
        if (isOver)
            return;
        face.look(meter.read());
        shownMs = clock.now();
    }
    // Unref'd: a bar waits for a run, but it is the run that keeps the process alive.
    const timer = setInterval(show, everyMs).unref();
    return {
        update(done, failed, total) {
            if (isOver)
                return;
            meter.note(done, failed, total);
            if (isLate || clock.now() - shownMs <= everyMs * 2)
                return;
            // Tasks that run in this thread keep its timers from firing. A microtask comes through between two of them, and
            // not in the middle of the caller's work, which a function of the user could disturb.
            isLate = true;
            queueMicrotask(show);
        },
        finish(outcome) {
            if (isOver)
                return;
            isOver = true;
            clearInterval(timer);
            meter.end(outcome);
            face.end(meter.read());
        },
    };
}
//# sourceMappingURL=follow.js.map