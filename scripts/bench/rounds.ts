/** All measurements: in rounds, each in a fresh process, and each answer compared with that of the loop. */
import { contestants } from './contestants.js';
import { measureOnce, type Measurement, type Sample, type Setting } from './fresh-process.js';
import { countFor, takesPart, type Workload, workloads } from './workloads.js';

/** Samples by workload, then by contestant. */
export type Samples = ReadonlyMap<string, ReadonlyMap<string, readonly Sample[]>>;

export interface Field {
  readonly rounds: number;
  readonly workloads: readonly string[];
  readonly contestants: readonly string[];
}

// In rounds, not one contestant after the other: what else the machine does then falls on all of them alike.
export async function runRounds(field: Field, setting: Setting, tell: (text: string) => void): Promise<Samples> {
  const answers = new Answers(setting);
  const samples = new Map(field.workloads.map((name) => [name, new Map<string, Sample[]>()]));
  for (let round = 1; round <= field.rounds; round++) {
    for (const [name, byContestant] of samples) {
      const workload = workloads[name]!;
      for (const contestant of field.contestants) {
        if (!takesPart(workload, contestants[contestant]!)) continue;
        tell(`round ${String(round)} of ${String(field.rounds)}: ${name}, ${contestant}`);
        const sample = await measurePatiently({ contestant, workload: [name, workload] }, setting);
        await answers.check(sample, contestant, [name, workload]);
        byContestant.set(contestant, [...(byContestant.get(contestant) ?? []), sample]);
      }
    }
  }
  return samples;
}

/** A peer may fail once, which is told: Node itself has died of a worker that was ended while it loaded. We may not. */
async function measurePatiently(measurement: Measurement, setting: Setting): Promise<Sample> {
  try {
    return await measureOnce(measurement, setting);
  } catch (error) {
    if (contestants[measurement.contestant]!.role !== 'peer') throw error;
    console.error(`Measured again: ${error instanceof Error ? error.message : String(error)}`);
    return measureOnce(measurement, setting);
  }
}

/** What the loop of the same language gives for as many tasks; each is asked once. */
class Answers {
  readonly #setting: Setting;
  readonly #known = new Map<string, string>();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  async check({ answer }: Sample, contestant: string, workload: readonly [string, Workload]): Promise<void> {
    const entry = contestants[contestant]!;
    const count = countFor(workload[1], entry, this.#setting.isQuick);
    const loop = entry.language === 'python' ? 'python-serial' : 'serial';
    const key = `${workload[0]} ${loop} ${String(count)}`;
    const right = this.#known.get(key) ?? (await measureOnce({ contestant: loop, workload, count }, this.#setting)).answer;
    this.#known.set(key, right);
    if (answer !== right) throw new Error(`${contestant} gives a wrong result at ${workload[0]}.`);
  }
}
