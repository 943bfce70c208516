/** The contestants: where each one's code is, and what it is to the others. */
export interface Contestant {
  /** Gives the results in the order of the items. */
  map(task: import('./tasks.js').TaskName, items: readonly number[]): PromiseLike<readonly number[]> | readonly number[];
  /** Ends the workers, where the library asks for that. */
  close(): unknown;
}

/** What every file of `peers/` exports; `kind` is given to those that can do both. */
export type OpenContestant = (workers: number, kind: WorkerKind) => Contestant;

export type WorkerKind = 'threads' | 'processes';

export interface Entry {
  /** The file in `peers/`, without its ending. */
  readonly file: string;
  readonly kind: WorkerKind;
  /** The loop that all are compared with, ours, the library of another, or what one can write by hand. */
  readonly role: 'serial' | 'parathos' | 'peer' | 'bound';
  /** Whether each task is a message of its own. */
  readonly isUnchunked: boolean;
}

const peer = { role: 'peer', isUnchunked: true } as const;

export const contestants: Readonly<Record<string, Entry>> = {
  serial: { file: 'serial', kind: 'threads', role: 'serial', isUnchunked: false },
  'parathos-processes': { file: 'parathos', kind: 'processes', role: 'parathos', isUnchunked: false },
  'parathos-threads': { file: 'parathos', kind: 'threads', role: 'parathos', isUnchunked: false },
  'raw-threads': { file: 'raw-threads', kind: 'threads', role: 'bound', isUnchunked: false },
  piscina: { file: 'piscina', kind: 'threads', ...peer },
  tinypool: { file: 'tinypool', kind: 'threads', ...peer },
  'tinypool-processes': { file: 'tinypool', kind: 'processes', ...peer },
  workerpool: { file: 'workerpool', kind: 'threads', ...peer },
  'workerpool-processes': { file: 'workerpool', kind: 'processes', ...peer },
};
