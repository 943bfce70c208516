/** Keeps an eye on the calls that are under way, and tells of one that hangs with all that is known of it. */
import type { Pool } from '../../src/index.js';
import type { CallPlan } from './call-plan.js';
import { describeProcess, listWorkers } from './workers.js';

export class Watch {
  readonly #calls = new Map<CallPlan, number>();
  readonly #patienceMs: number;
  readonly #timer: NodeJS.Timeout;

  /** @param onHang is given a report of the call that hangs */
  constructor(patienceMs: number, pools: Readonly<Record<string, Pool>>, onHang: (report: string) => void) {
    this.#patienceMs = patienceMs;
    this.#timer = setInterval(() => {
      const late = this.#findLate();
      if (late !== undefined) onHang(this.#describe(late, pools));
    }, 1000);
  }

  /** Awaits a call, under the eye of the watch. */
  async over(plan: CallPlan, call: () => Promise<void>): Promise<void> {
    this.#calls.set(plan, performance.now());
    try {
      await call();
    } finally {
      this.#calls.delete(plan);
    }
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #findLate(): CallPlan | undefined {
    for (const [plan, since] of this.#calls) if (performance.now() - since > this.#patienceMs) return plan;
    return undefined;
  }

  #describe(late: CallPlan, pools: Readonly<Record<string, Pool>>): string {
    const others = [...this.#calls].map(([{ name, where, reading }, since]) => `${name} ${where} ${reading}, ${Math.round(performance.now() - since)} ms`);
    return [
      `HANG: call ${late.name} is not over after ${this.#patienceMs} ms`,
      JSON.stringify(late),
      ...Object.entries(pools).map(([name, pool]) => `${name}:\n${String(pool.stats())}`),
      'calls under way:', ...others,
      'workers:', ...listWorkers().map(describeProcess),
      `what keeps the program alive: ${process.getActiveResourcesInfo().join(', ')}`,
    ].join('\n');
  }
}
