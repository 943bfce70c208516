/** Knows the functions, classes and symbols of a run by id: for as long as anybody could notice the difference. */
export class Registry {
    ids = new WeakMap();
    symbolIds = new Map();
    values = new Map();
    kept = new Map();
    // A stream of a million items with a function in each must not fill the memory with what nobody holds any more.
    collected = new FinalizationRegistry((id) => {
        const value = this.values.get(id);
        if (typeof value === 'object' && value.deref() === undefined)
            this.values.delete(id);
    });
    idOf(value) {
        return typeof value === 'symbol' ? this.symbolIds.get(value) : this.ids.get(value);
    }
    find(id) {
        const value = this.values.get(id);
        return typeof value === 'object' ? value.deref() : value;
    }
    note(id, value) {
        if (typeof value === 'symbol') {
            this.symbolIds.set(value, id);
            this.values.set(id, value);
            return;
        }
        this.ids.set(value, id);
        this.values.set(id, new WeakRef(value));
        this.collected.register(value, id);
    }
    /** From now on both sides hold it, and an id is enough. */
    keep(id) {
        const value = this.find(id);
        if (value !== undefined)
            this.kept.set(id, value);
    }
    isKept(id) {
        return this.kept.has(id);
    }
}
//# sourceMappingURL=registry.js.map