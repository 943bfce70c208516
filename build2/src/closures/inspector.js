/** Talks to V8's inspector, and no longer than it has to: the only place that loads `node:inspector`. */
import { createRequire } from 'node:module';
import { ourFolder } from '../base/own-files.js';
let isRefused = false;
let session;
let holders = 0;
/** Whether values can be looked into at all: not under `--permission`, and not in runtimes without V8. */
export function hasInspector() {
    return shareSession(() => openSession() !== undefined);
}
/**
 * Does all of the work with one session, which is opened when it is first needed.
 *
 * It is closed afterwards, for while one is open, V8 keeps the last thousand things that were given to `console.log`,
 * and their stacks. To open one takes some hundredths of a millisecond.
 */
export function shareSession(work) {
    holders += 1;
    try {
        return work();
    }
    finally {
        holders -= 1;
        if (holders === 0) {
            session?.disconnect();
            session = undefined;
        }
    }
}
/** Asks V8 something, within `shareSession` and only where there is an inspector. Answers come before this returns. */
export function post(method, params = {}) {
    let failure;
    let answer;
    openSession()
        .post(method, params, (error, result) => {
        failure = error;
        answer = result;
    });
    if (failure)
        throw new Error(`V8's inspector refused ${method}`, { cause: failure });
    return answer;
}
/** Gathers what V8 tells of this kind while the work is done. */
export function collectEvents(event, work) {
    const found = [];
    const open = openSession();
    const take = ({ params }) => {
        found.push(params);
    };
    open?.on(event, take);
    try {
        work();
    }
    finally {
        open?.off(event, take);
    }
    return found;
}
/** Undefined where there is no inspector. */
export function openSession() {
    if (session !== undefined || isRefused)
        return session;
    try {
        // Loaded only here and only now: importing parathos must stay cheap, and must work where this is refused.
        const inspector = createRequire(ourFolder)('node:inspector');
        const opened = new inspector.Session();
        opened.connect();
        session = opened;
    }
    catch {
        isRefused = true;
    }
    return session;
}
//# sourceMappingURL=inspector.js.map