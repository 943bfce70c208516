/** The contract of a pool, as one suite that every pool has to pass. */
import { describe } from 'node:test';
import { testCalls } from './call.js';
import { testDeaths } from './deaths.js';
import { testFailures } from './failures.js';
import { testLife } from './life.js';
import { testOptions } from './options.js';
import { testReadings } from './readings.js';
import { testStopping } from './stopping.js';
import { testStreams } from './streams.js';
import { makeSubject } from './subject.js';
/**
 * @param name what the pool is called in the report
 * @param makePool makes a pool with these options
 * @param facts what this kind of pool cannot do
 */
export function testPool(name, makePool, facts) {
    // The time only ends hangs: the suite takes some seconds.
    describe(name, { timeout: 900_000 }, () => {
        const subject = makeSubject(name, makePool, facts);
        describe('calls', () => { testCalls(subject); });
        describe('readings', () => { testReadings(subject); });
        describe('failures', () => { testFailures(subject); });
        describe('streams', () => { testStreams(subject); });
        describe('stopping', () => { testStopping(subject); });
        describe('deaths', { skip: !facts.isApart && 'the caller would die' }, () => { testDeaths(subject); });
        describe('options', () => { testOptions(subject); });
        describe('life', () => { testLife(subject); });
    });
}
//# sourceMappingURL=pool.js.map