/**
 * Gives Node the source maps of functions that have travelled, so that stacks show where they were written.
 *
 * Node knows the maps of the modules it has loaded. The file of a travelling function is not loaded again, so Node is
 * told of its map in the one way that is open to everybody: by evaluated text that says which file it stands for. It
 * then reads the map as a whole, which a run where nothing is thrown must not pay for. V8 writes a stack down when it
 * is looked at for the first time, and Node asks for `Error.prepareStackTrace` then: that is the moment.
 */
import { findSourceMap } from 'node:module';
import { readSourceMaps } from '../../base/source-maps.js';
import { toUrl } from '../module-url.js';
import type { FileMaps, FunctionNode } from '../nodes.js';
import { readOwnMapUrl } from './load.js';
import { makeMapUrl, nameScript } from './shifted.js';
import { findFileMap, inFile, noteFileMaps } from './travel.js';

/** URLs of files, and names of scripts of our own. */
const waiting = new Set<string>();
let watcher: (() => unknown) | undefined;

/** Takes what a message says of the files of its functions. */
export function takeFileMaps(maps: FileMaps): void {
  for (const file of noteFileMaps(maps)) waiting.add(toUrl(file));
  if (waiting.size > 0 && readSourceMaps()?.enabled === true) watchStacks();
}

/** The name for the script of a function: that of its file, or one with a map of its own. */
export function nameForStacks(node: FunctionNode): string | undefined {
  // Asked here already: what names scripts is loaded where there are maps, and most programs have none.
  if (readSourceMaps()?.enabled !== true) return node.file;
  const name = nameScript(node);
  if (name === undefined || name === node.file) return name;
  waiting.add(name);
  watchStacks();
  return name;
}

/** Stays until somebody looks at a stack, or at the property, and then leaves it as it was. */
function watchStacks(): void {
  const usual = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  if (usual?.get !== undefined && usual.get === watcher) return;
  const leave = (): void => {
    if (usual === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
    else Object.defineProperty(Error, 'prepareStackTrace', usual);
    tellNode();
  };
  watcher = () => {
    leave();
    return Error.prepareStackTrace;
  };
  const watching = {
    configurable: true,
    enumerable: usual?.enumerable ?? false,
    get: watcher,
    set: (value: typeof Error.prepareStackTrace) => {
      leave();
      Error.prepareStackTrace = value;
    },
  };
  // Where the property cannot be changed (`--frozen-intrinsics`), the maps are read at once.
  if (!Reflect.defineProperty(Error, 'prepareStackTrace', watching)) tellNode();
}

function tellNode(): void {
  const names = [...waiting];
  waiting.clear();
  for (const name of names) {
    try {
      tellOf(name);
    } catch {
      // Without its map (the file is gone, or text may not be evaluated here) a stack shows the compiled lines.
    }
  }
}

function tellOf(name: string): void {
  if (findSourceMap(name) !== undefined) return;
  const known = makeMapUrl(name) ?? findFileMap(name, undefined);
  const mapUrl = known === inFile ? readOwnMapUrl(name) : known;
  // What comes in a message must stay within the comment.
  if (mapUrl === undefined || /\s/u.test(mapUrl + name)) return;
  // An indirect call: of `eval`, Node only looks at text that is evaluated globally.
  Reflect.apply(eval, undefined, [`//# sourceURL=${name}\n//# sourceMappingURL=${mapUrl}`]);
}
