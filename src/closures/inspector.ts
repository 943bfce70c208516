/** Talks to V8's inspector, and no longer than it has to: the only place that loads `node:inspector`. */
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers';
import type { Session } from 'node:inspector';
import { ourFolder } from '../base/own-files.js';

let isRefused = false;
let session: Session | undefined;
/** What V8 gives ids to, it keeps alive until the group is released, or the session closed. */
export const objectGroup = 'parathos';

let holders = 0;
let opened = 0;
let closing: NodeJS.Immediate | undefined;

/** Whether values can be looked into at all: not under `--permission`, and not in runtimes without V8. */
export function hasInspector(): boolean {
  return shareSession(() => openSession() !== undefined);
}

/**
 * Does all of the work with one session, which is opened when it is first needed.
 *
 * It is closed at the end of the turn, so that short calls one after the other share it. Not later: while one is open,
 * V8 keeps the last thousand things that were given to `console.log`, and their stacks; and all that was looked at.
 */
export function shareSession<T>(work: () => T): T {
  holders += 1;
  try {
    return work();
  } finally {
    holders -= 1;
    if (session !== undefined) closing ??= setImmediate(() => {
      closing = undefined;
      closeSession();
    }).unref();
  }
}

/** What was given an id under one number is not known any more under the next. */
export function sessionNumber(): number {
  return opened;
}

/** All that was given an id is let go of. */
export function releaseAll(): void {
  post('Runtime.releaseObjectGroup', { objectGroup });
  opened += 1;
}

/** Closes the session where nobody is at work with it; with it goes all that V8 held for it. */
function closeSession(): void {
  if (holders > 0) return;
  session?.disconnect();
  session = undefined;
}

/** Asks V8 something, within `shareSession` and only where there is an inspector. Answers come before this returns. */
export function post(method: string, params: Record<string, unknown> = {}): unknown {
  let failure: Error | null | undefined;
  let answer: unknown;
  (openSession() as { post(method: string, params: object, done: (error: Error | null, result: unknown) => void): void })
    .post(method, params, (error, result) => {
      failure = error;
      answer = result;
    });
  if (failure) throw new Error(`V8's inspector refused ${method}`, { cause: failure });
  return answer;
}

/** Gathers what V8 tells of this kind while the work is done. */
export function collectEvents(event: string, work: () => void): unknown[] {
  const found: unknown[] = [];
  const open = openSession();
  const take = ({ params }: { params: unknown }): void => {
    found.push(params);
  };
  open?.on(event, take);
  try {
    work();
  } finally {
    open?.off(event, take);
  }
  return found;
}

/** Undefined where there is no inspector. */
export function openSession(): Session | undefined {
  if (session !== undefined || isRefused) return session;
  try {
    // Loaded only here and only now: importing parathos must stay cheap, and must work where this is refused.
    const inspector = createRequire(ourFolder)('node:inspector') as typeof import('node:inspector');
    const next = new inspector.Session();
    next.connect();
    session = next;
    opened += 1;
  } catch {
    isRefused = true;
  }
  return session;
}
