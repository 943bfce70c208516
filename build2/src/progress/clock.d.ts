/** The time that progress is measured in. */
/** A clock that never goes back, in milliseconds; tests bring their own. */
export interface Clock {
    now(): number;
}
export declare const systemClock: Clock;
