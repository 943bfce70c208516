/** All measurements: in rounds, each in a fresh process, and each answer compared with that of the loop. */
import { contestants } from './contestants.js';
import { measureOnce } from './fresh-process.js';
import { countFor, takesPart, workloads } from './workloads.js';
// In rounds, not one contestant after the other: what else the machine does then falls on all of them alike.
export async function runRounds(field, setting, tell) {
    const answers = new Answers(setting);
    const samples = new Map(field.workloads.map((name) => [name, new Map()]));
    for (let round = 1; round <= field.rounds; round++) {
        for (const [name, byContestant] of samples) {
            const workload = workloads[name];
            for (const contestant of field.contestants) {
                if (!takesPart(workload, contestants[contestant]))
                    continue;
                tell(`round ${String(round)} of ${String(field.rounds)}: ${name}, ${contestant}`);
                const sample = await measureOnce({ contestant, workload: [name, workload] }, setting);
                await answers.check(sample, contestant, [name, workload]);
                byContestant.set(contestant, [...(byContestant.get(contestant) ?? []), sample]);
            }
        }
    }
    return samples;
}
/** What the loop of the same language gives for as many tasks; each is asked once. */
class Answers {
    #setting;
    #known = new Map();
    constructor(setting) {
        this.#setting = setting;
    }
    async check({ answer }, contestant, workload) {
        const entry = contestants[contestant];
        const count = countFor(workload[1], entry, this.#setting.isQuick);
        const loop = entry.language === 'python' ? 'python-serial' : 'serial';
        const key = `${workload[0]} ${loop} ${String(count)}`;
        const right = this.#known.get(key) ?? (await measureOnce({ contestant: loop, workload, count }, this.#setting)).answer;
        this.#known.set(key, right);
        if (answer !== right)
            throw new Error(`${contestant} gives a wrong result at ${workload[0]}.`);
    }
}
//# sourceMappingURL=rounds.js.map