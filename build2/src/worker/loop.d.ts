/**
 * The main loop of every worker: takes chunks, runs their tasks, sends back what came of them.
 *
 * | state    | event                       | next     | effect                                        |
 * |----------|-----------------------------|----------|-----------------------------------------------|
 * | booting  | setup has run               | running  | ready; what waited is started                 |
 * | booting  | setup threw                 | failed   | failed; nothing is run any more               |
 * | running  | chunk                       | running  | queued; started when there is room            |
 * | running  | leave                       | gone     | the entry ends the process or thread          |
 *
 * Between two chunks the loop returns to Node, so that messages (shut, leave) and the timers of the user's
 * own code get their turn.
 */
import type { Port } from '../wire/port.js';
import type { FromWorker, Hello, Ready, ToWorker } from '../wire/messages.js';
import type { Codec } from './codec.js';
export interface LoopHost {
    /** A codec for one run, or for `setup`. */
    makeCodec(): Codec;
    /** Takes the worker's place in the tree into account, before any of the user's code runs. */
    enter(hello: Hello): void;
    /** Lets stacks show what those of the caller show. */
    followSourceMaps(wanted: Hello['sourceMaps']): void;
    /** Ends the process or thread. */
    leave(): void;
    /** Bytes of memory in use. */
    memory(): number;
    /** Cores for runs nested in the run that is about to be served. */
    shareCores(cores: number): void;
    facts(): Omit<Ready, 'kind'>;
}
export declare class WorkerLoop {
    #private;
    constructor(port: Port<FromWorker, ToWorker>, host: LoopHost);
}
