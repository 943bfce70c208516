/** The guess when a run ends is held to runs whose end is known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Estimator } from '../../src/progress/eta.js';
/** Watches a run that settles `doneAt(ms)` tasks, ten times a second. */
function watch(doneAt, total, untilMs) {
    const estimator = new Estimator(0);
    const seen = [];
    for (let ms = 0; ms <= untilMs; ms += 100) {
        estimator.sample(ms, doneAt(ms), total);
        seen.push({ ms, etaMs: estimator.etaMs(ms), rate: estimator.ratePerSecond(ms) });
    }
    return seen;
}
/** Two workers that boot for 750 ms, then do tasks of 50 ms. */
function afterBoot(ms) {
    return ms < 800 ? 0 : Math.min(200, 2 + 2 * Math.floor((ms - 800) / 50));
}
/** Eight workers with chunks of 50 that take four seconds each, and finish 20 ms apart: 400 tasks a wave. */
function inWaves(ms) {
    let done = 0;
    for (let worker = 0; worker < 8; worker += 1)
        done += 50 * Math.max(0, Math.floor((ms - worker * 20) / 4000));
    return done;
}
test('says nothing before the first result', () => {
    for (const { etaMs, rate } of watch(() => 0, 100, 60_000)) {
        assert.equal(etaMs, undefined);
        assert.equal(rate, 0);
    }
});
test('says nothing without a total, but tells the rate', () => {
    const last = watch((ms) => Math.floor(ms / 20), undefined, 10_000).at(-1);
    assert.equal(last?.etaMs, undefined);
    assert.equal(Math.round(last?.rate ?? 0), 50);
});
test('is right all along where tasks finish evenly', () => {
    for (const { ms, etaMs } of watch((now) => Math.floor(now / 20), 1000, 20_000).slice(10)) {
        assert.ok(Math.abs((etaMs ?? NaN) - (20_000 - ms)) < 200, `${etaMs} at ${ms}`);
    }
});
test('does not take the boot of the workers for work', () => {
    const endMs = 5750;
    const seen = watch(afterBoot, 200, 5500).filter(({ ms }) => afterBoot(ms) >= 10);
    assert.ok(seen.length > 40);
    for (const { ms, etaMs = NaN, rate } of seen) {
        assert.ok(Math.abs(etaMs - (endMs - ms)) < 0.3 * (endMs - ms), `${etaMs} at ${ms}, not ${endMs - ms}`);
        assert.ok(Math.abs(rate - 40) < 5, `${rate} at ${ms}`);
    }
});
test('does not take the boot of the workers for work where a run is looked at once a second', () => {
    const estimator = new Estimator(0);
    for (let ms = 0; ms <= 5000; ms += 1000) {
        estimator.sample(ms, afterBoot(ms), 200);
        if (ms < 3000)
            continue;
        const { etaMs, truthMs } = { etaMs: estimator.etaMs(ms) ?? NaN, truthMs: 5750 - ms };
        assert.ok(Math.abs(etaMs - truthMs) < 0.3 * truthMs, `${etaMs} at ${ms}, not ${truthMs}`);
    }
});
test('finds the rate again when a worker is ready long after the first', () => {
    const first = (ms) => (ms < 800 ? 0 : 1 + Math.floor((ms - 800) / 50));
    const seen = watch((ms) => first(ms) + first(ms - 500), 400, 10_000);
    const endMs = 11_000;
    for (const { ms, etaMs = NaN } of seen.filter((one) => one.ms >= 4000)) {
        assert.ok(Math.abs(etaMs - (endMs - ms)) < 0.3 * (endMs - ms), `${etaMs} at ${ms}, not ${endMs - ms}`);
    }
});
test('counts the time of a task, where every result is one', () => {
    const seen = watch((ms) => Math.floor(Math.max(0, ms - 300) / 5000), 10, 50_000);
    for (const { ms, etaMs = NaN } of seen.filter((one) => one.ms > 7000)) {
        assert.ok(Math.abs(etaMs - (50_300 - ms)) < 3000, `${etaMs} at ${ms}`);
    }
});
test('stays near the truth where chunks finish in waves, and counts down between them', () => {
    const endMs = 20_140;
    const seen = watch(inWaves, 2000, 20_000).filter(({ ms }) => ms > 5500);
    for (const { ms, etaMs = NaN } of seen)
        assert.ok(Math.abs(etaMs - (endMs - ms)) < 2000, `${etaMs} at ${ms}`);
    for (const [place, { ms, etaMs = NaN }] of seen.entries()) {
        const before = seen[place - 1]?.etaMs ?? Infinity;
        if (ms % 4000 >= 1000)
            assert.ok(etaMs <= before, `${before} rose to ${etaMs} at ${ms}, between two waves`);
    }
});
test('grows while a run hangs, and comes back', () => {
    const seen = watch((ms) => (ms < 10_000 ? ms / 20 : ms < 40_000 ? 500 : 500 + (ms - 40_000) / 20), 1000, 50_000);
    const etaAt = (ms) => seen[ms / 100]?.etaMs ?? NaN;
    assert.ok(etaAt(20_000) > etaAt(15_000) && etaAt(30_000) > etaAt(20_000));
    assert.ok(etaAt(48_000) < 20_000);
});
test('never is infinite or not a number, whatever happens', () => {
    let seed = 1;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 200; round += 1) {
        const estimator = new Estimator(0);
        const total = Math.floor(random() * 50);
        let done = 0;
        let ms = 0;
        for (let step = 0; step < 60; step += 1) {
            ms += random() < 0.1 ? 10_000_000 * random() : random() < 0.2 ? 0 : 1000 * random();
            // Now and then more than the total, as sources can do.
            if (random() < 0.5)
                done += Math.floor(random() * 4);
            estimator.sample(ms, done, random() < 0.9 ? total : undefined);
            const eta = estimator.etaMs(ms) ?? 0;
            const rate = estimator.ratePerSecond(ms);
            assert.ok(Number.isFinite(eta) && eta >= 0 && Number.isFinite(rate) && rate >= 0, `${eta}, ${rate}`);
        }
    }
});
//# sourceMappingURL=eta.test.js.map