/**
 * Calls the function with states. Once it has thrown it is left alone, and what it threw comes out at the end: from
 * `end` of a run that succeeded, else as a process warning, because that run has an error of its own to tell.
 */
export function functionFace(tell) {
    let told;
    let thrown;
    function call(state) {
        told = state;
        if (thrown !== undefined)
            return;
        try {
            tell(state);
        }
        catch (error) {
            thrown = { error };
        }
    }
    return {
        look(state) {
            if (told === undefined || hasMoved(told, state))
                call(state);
        },
        end(state) {
            call(state);
            if (thrown === undefined)
                return;
            if (state.state === 'done')
                throw thrown.error;
            process.emitWarning(thrown.error instanceof Error ? thrown.error : `The progress function threw ${String(thrown.error)}`);
        },
    };
}
/** Whether the numbers of a run differ, apart from time. */
export function hasMoved(from, to) {
    return from.done !== to.done || from.failed !== to.failed || from.total !== to.total;
}
//# sourceMappingURL=function-face.js.map