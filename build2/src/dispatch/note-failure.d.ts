import { type TaskFacts } from '../errors/task-facts.js';
import type { Plan } from './plan.js';
export declare function noteFailure(reason: unknown, plan: Plan, facts: TaskFacts): void;
