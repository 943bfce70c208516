/** Knows whether the stacks of this thread are translated by source maps, and brings another thread to the same. */
import module from 'node:module';

/** As `module.setSourceMapsSupport` takes it; older versions of Node only tell `enabled`. */
export interface SourceMapsSupport {
  readonly enabled: boolean;
  readonly nodeModules?: boolean;
  readonly generatedCode?: boolean;
}

/** What `node:module` has from Node 22.14 on; the types are those of Node 20. */
interface Switches {
  getSourceMapsSupport?(): SourceMapsSupport;
  setSourceMapsSupport?(enabled: boolean, options: Omit<SourceMapsSupport, 'enabled'>): void;
}

/** Undefined where Node does not tell: before 20.7, workers go by the flags alone. */
export function readSourceMaps(): SourceMapsSupport | undefined {
  const enabled = (process as { sourceMapsEnabled?: boolean }).sourceMapsEnabled;
  // Most programs have none: `node:module` is not loaded for that.
  if (enabled === false) return { enabled };
  const support = (module as unknown as Switches).getSourceMapsSupport?.();
  if (support !== undefined) return { ...support };
  return enabled === undefined ? undefined : { enabled };
}

export function areSameSourceMaps(a: SourceMapsSupport | undefined, b: SourceMapsSupport | undefined): boolean {
  return a?.enabled === b?.enabled && a?.nodeModules === b?.nodeModules && a?.generatedCode === b?.generatedCode;
}

let told: SourceMapsSupport | undefined;

/**
 * Does here as another thread does. What it has told before is not done again: code of the user's that has switched
 * source maps on or off here since then is not overruled.
 */
export function followSourceMaps(wanted: SourceMapsSupport | undefined): void {
  if (wanted === undefined || areSameSourceMaps(wanted, told)) return;
  told = wanted;
  if (areSameSourceMaps(wanted, readSourceMaps())) return;
  const { enabled, ...options } = wanted;
  const switches = module as unknown as Switches;
  if (switches.setSourceMapsSupport === undefined) process.setSourceMapsEnabled(enabled);
  else switches.setSourceMapsSupport(enabled, options);
}
