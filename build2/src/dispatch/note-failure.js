/** Puts down beside an error what is known of its task, and under its stack where the run was called. */
import { appendCallSite } from '../errors/call-site.js';
import { rememberTask } from '../errors/task-facts.js';
export function noteFailure(reason, plan, facts) {
    if (plan.callSite !== undefined)
        appendCallSite(reason, plan.callSite);
    // The one item of a `pipe` is the array of its arguments.
    const args = plan.shape === 'spread' ? facts.args[0] : facts.args;
    rememberTask(reason, { ...facts, args });
}
//# sourceMappingURL=note-failure.js.map