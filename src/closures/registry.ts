/** Knows the functions, classes and symbols of a run by id: for as long as anybody could notice the difference. */

/** Most runs know a handful: to watch for the end of those costs more than their ids. */
const unwatched = 64;

export class Registry {
  private readonly ids = new WeakMap<object, string>();
  private readonly symbolIds = new Map<symbol, string>();
  private readonly values = new Map<string, WeakRef<object> | symbol>();
  private readonly kept = new Map<string, object | symbol>();
  // A stream of a million items with a function in each must not fill the memory with what nobody holds any more.
  private collected: FinalizationRegistry<string> | undefined;

  idOf(value: object | symbol): string | undefined {
    return typeof value === 'symbol' ? this.symbolIds.get(value) : this.ids.get(value);
  }

  find(id: string): object | symbol | undefined {
    const value = this.values.get(id);
    return typeof value === 'object' ? value.deref() : value;
  }

  note(id: string, value: object | symbol): void {
    if (typeof value === 'symbol') {
      this.symbolIds.set(value, id);
      this.values.set(id, value);
      return;
    }
    this.ids.set(value, id);
    this.values.set(id, new WeakRef(value));
    if (this.values.size > unwatched) this.watch(value, id);
  }

  /** From now on both sides hold it, and an id is enough. */
  keep(id: string): void {
    const value = this.find(id);
    if (value !== undefined) this.kept.set(id, value);
  }

  isKept(id: string): boolean {
    return this.kept.has(id);
  }

  private watch(value: object, id: string): void {
    this.collected ??= new FinalizationRegistry((gone) => {
      const left = this.values.get(gone);
      if (typeof left === 'object' && left.deref() === undefined) this.values.delete(gone);
    });
    this.collected.register(value, id);
  }
}
