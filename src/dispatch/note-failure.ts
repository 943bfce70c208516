/** Puts down beside an error what is known of its task, and under its stack where the run was called. */
import { appendCallSite } from '../errors/call-site.js';
import { rememberTask, type TaskFacts } from '../errors/task-facts.js';
import type { Plan } from './plan.js';

export function noteFailure(reason: unknown, plan: Plan, facts: TaskFacts): void {
  if (plan.callSite !== undefined) appendCallSite(reason, plan.callSite);
  // The one item of a `pipe` is the array of its arguments.
  const args = plan.shape === 'spread' ? (facts.args[0] as readonly unknown[]) : facts.args;
  rememberTask(reason, { ...facts, args });
}
