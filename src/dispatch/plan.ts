/** A run before it starts: everything that was decided from the arguments of the call. */
import type { CallSite } from '../errors/call-site.js';
import type { Codec } from '../worker/codec.js';
import type { ProgressSink } from '../progress/sink.js';
import type { Body, CallShape } from '../wire/messages.js';
import type { Parcel } from '../wire/parcel.js';
import type { Pace } from './pace.js';

export interface RunSettings {
  readonly chunk: number | 'auto';
  /** Tasks taken and not delivered; undefined: by the number of workers, and without bound where all is collected. */
  readonly lookahead: number | undefined;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly retries: number;
  /** Milliseconds before a task that threw is tried again; or what tells them, from the try that failed and its error. */
  readonly retryDelay: number | ((attempt: number, error: unknown) => number);
  readonly crashRetries: number;
}

export interface Plan {
  readonly iterables: readonly unknown[];
  /** Number of tasks, where it is known without walking. */
  readonly size: number | undefined;
  readonly settings: RunSettings;
  readonly codec: Codec;
  /** The encoded pair [fn, statics]. */
  readonly body: Body;
  /** Buffers of `body` that the workers get from shared memory; released by whoever made them, at the end of the run. */
  readonly parcels: readonly Parcel[];
  /** Whether the function needs a message of its own: a buffer that is a static and an item, too, must not become one there. */
  readonly isSentAlone: boolean;
  readonly shape: CallShape;
  /** Cores that the tasks of this run share with what they nest. */
  readonly cores: number;
  readonly progress: ProgressSink | undefined;
  /** How long a task of this function took in earlier runs. */
  readonly pace?: Pace;
  readonly signal: AbortSignal | undefined;
  /** The stack of the call, for the stacks of errors that come back. Undefined where fn runs in place. */
  readonly callSite: CallSite | undefined;
}
