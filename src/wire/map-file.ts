/** Maps files into memory with koffi, where that optional package is installed: no copy, and pages shared until written. */
import { createRequire } from 'node:module';
import { ourFolder } from '../base/own-files.js';
import { isMapped, noteMapped } from './mapped.js';

/** Loading koffi takes as long as reading so much. */
const worthBytes = 16 * 2 ** 20;

const readAndWrite = 3;
/** Copy on write: what is written stays with the one who wrote it. */
const mapPrivate = 2;

/** The part of koffi that is used. */
interface Koffi {
  load(name: null): { func(declaration: string): (...args: unknown[]) => unknown };
  view(pointer: unknown, length: number): ArrayBuffer;
}

interface Mapper {
  readonly map: (length: number, fd: number) => unknown;
  readonly unmap: (pointer: unknown, length: number) => void;
  readonly view: Koffi['view'];
}

let mapper: Mapper | undefined;
let wasSought = false;

// koffi.view() leaves the end of the memory to us. Views keep their buffer alive, so the end of the buffer is that of all.
const ends = new FinalizationRegistry<{ pointer: unknown; length: number }>(({ pointer, length }) => {
  mapper?.unmap(pointer, length);
});

/** The file as a buffer; undefined where it cannot be mapped, or is read as quickly. */
export function mapFile(fd: number, length: number): ArrayBuffer | undefined {
  if (length < worthBytes) return undefined;
  if (!wasSought) mapper = findMapper();
  wasSought = true;
  if (mapper === undefined) return undefined;
  try {
    const pointer = mapper.map(length, fd);
    if (pointer === undefined) return undefined;
    const buffer = mapper.view(pointer, length);
    noteMapped(buffer);
    ends.register(buffer, { pointer, length }, buffer);
    return buffer;
  } catch {
    return undefined; // a runtime that forbids buffers over memory which is not its own, as Electron does
  }
}

function findMapper(): Mapper | undefined {
  try {
    const koffi = createRequire(ourFolder)('koffi') as Koffi;
    const libc = koffi.load(null);
    const map = libc.func('void *mmap(void *addr, size_t length, int prot, int flags, int fd, int64_t offset)');
    const unmap = libc.func('int munmap(void *addr, size_t length)');
    keepTransferred();
    return {
      map: (length, fd) => {
        const pointer = map(null, length, readAndWrite, mapPrivate, fd, 0);
        return isFailure(pointer) ? undefined : pointer;
      },
      unmap: (pointer, length) => { unmap(pointer, length); },
      view: (pointer, length) => koffi.view(pointer, length),
    };
  } catch {
    return undefined; // not installed, which is nothing unusual, or not for this system
  }
}

/** MAP_FAILED is the pointer -1. */
function isFailure(pointer: unknown): boolean {
  return typeof pointer !== 'bigint' || BigInt.asIntN(64, pointer) === -1n || pointer === 0n;
}

// `transfer()` (Node 21 and later) gives the very memory to a new buffer. The old one is collected then, and the new one
// must not lose its ground: such memory stays until the worker ends.
function keepTransferred(): void {
  for (const name of ['transfer', 'transferToFixedLength'] as const) {
    const property = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, name);
    const original = property?.value as ((this: ArrayBuffer, length?: number) => ArrayBuffer) | undefined;
    if (original === undefined) continue;
    // Written as a method: like the original, it cannot be called with `new`, and has its name and no length.
    const { [name]: value } = {
      [name](this: ArrayBuffer, ...args: [number?]): ArrayBuffer {
        if (isMapped(this)) ends.unregister(this);
        return original.apply(this, args);
      },
    };
    Object.defineProperty(ArrayBuffer.prototype, name, { ...property, value });
  }
}
