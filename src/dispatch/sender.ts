/** Encodes chunks and posts them, after the function of their run. */
import { nowMs } from '../base/now.js';
import { areSameSourceMaps, readSourceMaps } from '../base/source-maps.js';
import { EncodeError } from '../errors/kinds.js';
import type { WorkerHandle } from '../pools/worker-handle.js';
import type { Open, SendChunk } from '../wire/messages.js';
import type { Chunk, ChunkRun, ChunkTraits } from './chunk.js';

export class Sender {
  send(handle: WorkerHandle<Chunk>, chunk: Chunk, cores: number): void {
    const { run } = chunk;
    const since = nowMs();
    let encoded;
    try {
      encoded = run.plan.codec.encode(chunk.columns, () => 'items', { pack: 'columns' });
    } catch (error) {
      this.#isolate(chunk, error);
      return;
    }
    const isNew = !handle.opened.has(run.id);
    // A function that goes along takes its own time. The items are measured even so: the next chunk is made to that measure.
    const encodedMs = nowMs() - since;
    if (isNew && run.plan.isSentAlone && !this.open(handle, run, cores, chunk.traits)) return;
    handle.add(chunk);
    // Kept with the chunk: the reader may come, and change it, while the chunk is in its worker.
    chunk.stopOnError = run.stopOnError;
    const { id, count, traits, stopOnError } = chunk;
    const returnAfterMs = count > 1 && run.workers > 1 ? run.sizer.returnAfterMs : undefined;
    const message: SendChunk = {
      kind: 'chunk', run: run.id, chunk: id, count, announce: traits.announce, stopOnError, body: encoded.body,
      ...(returnAfterMs === undefined ? {} : { returnAfterMs }),
    };
    try {
      if (handle.opened.has(run.id)) handle.postChunk(message, encoded.transfer);
      else postWithFunction(handle, chunk, message, encoded.transfer, cores);
      run.sizer.measureSending(count, isNew ? encodedMs : nowMs() - since);
      handle.opened.add(run.id);
    } catch (cause) {
      // What the encoder took for sendable is refused by the pipe itself: a buffer that was moved before, say.
      handle.remove(chunk);
      handle.keeps.clear();
      if (!handle.opened.has(run.id) && !this.open(handle, run, cores, chunk.traits)) return;
      // Together they may be too large where each alone is not.
      if (count > 1) run.sendAgain(chunk.openOffsets().map((offset) => chunk.pick([offset])));
      else this.#isolate(chunk, refusal(`item ${chunk.indexAt(0)}`, cause));
    }
  }

  /** The function alone: ahead, or to learn whether it is that which cannot be sent. Returns whether the worker has it. */
  open(handle: WorkerHandle<Chunk>, run: ChunkRun, cores: number, traits: ChunkTraits): boolean {
    if (handle.opened.has(run.id)) return true;
    try {
      const { open, transfer } = openMessage(handle, run, traits, cores);
      handle.post(open, transfer, run.plan.parcels);
    } catch (cause) {
      handle.keeps.clear();
      run.abort(refusal('fn', cause));
      return false;
    }
    handle.opened.add(run.id);
    return true;
  }

  /** One of the items cannot travel: that one's task is rejected with the path to the trouble, the others go on. */
  #isolate(chunk: Chunk, error: unknown): void {
    const { run } = chunk;
    const sound: number[] = [];
    const broken: [number, unknown][] = [];
    for (let offset = 0; offset < chunk.count; offset++) {
      const reason = this.#tryItem(chunk, offset);
      if (reason === undefined) sound.push(offset);
      else broken.push([offset, reason]);
    }
    // All pass singly and fail together: no one item is to blame, so each is.
    if (broken.length === 0) broken.push(...sound.splice(0).map((offset): [number, unknown] => [offset, error]));
    if (sound.length > 0) run.sendAgain([chunk.pick(sound)]);
    for (const [offset, reason] of broken) run.fail(chunk, offset, reason, undefined, false);
  }

  #tryItem(chunk: Chunk, offset: number): unknown {
    try {
      const { codec, shape } = chunk.run.plan;
      chunk.argsAt(offset).forEach((item, place) => {
        const which = chunk.columns.length === 1 ? '' : ` of iterable ${place + 1}`;
        const name = `item ${chunk.indexAt(offset)}${which}`;
        codec.encode(item, shape === 'spread' ? (argument) => `argument ${Number(argument) + 1}` : name);
      });
      return undefined;
    } catch (error) {
      return error;
    }
  }
}

function postWithFunction(
  handle: WorkerHandle<Chunk>, chunk: Chunk, message: SendChunk, transfer: readonly ArrayBuffer[], cores: number,
): void {
  const { open, transfer: ofOpen } = openMessage(handle, chunk.run, chunk.traits, cores);
  handle.postChunk({ ...message, open }, ofOpen.length === 0 ? transfer : [...ofOpen, ...transfer], chunk.run.plan.parcels);
}

function openMessage(
  { sourceMaps: known, keeps }: WorkerHandle<Chunk>, { id, plan }: ChunkRun, traits: ChunkTraits, cores: number,
): { open: Open; transfer: readonly ArrayBuffer[] } {
  const { body, transfer } = plan.codec.again(plan.body, keeps);
  const sourceMaps = readSourceMaps();
  const isNew = sourceMaps !== undefined && !areSameSourceMaps(sourceMaps, known);
  const open: Open = {
    kind: 'open', run: id, body, shape: plan.shape, concurrency: plan.settings.concurrency, cores,
    ...(traits.announce ? { tellLoaded: true } : {}),
    ...(isNew ? { sourceMaps } : {}),
  };
  return { open, transfer };
}

function refusal(what: string, cause: unknown): EncodeError {
  return new EncodeError(`Cannot send ${what} to a worker: ${cause instanceof Error ? cause.message : String(cause)}`, [what], { cause });
}
