/** Finds the variables of a message that need one place for several functions. */
import { UnsetCell } from './dead-zone.js';
export class SharedCells {
    users = new Map();
    cells = new Map();
    countUsers(node) {
        for (const { cell, assigned, reference } of node.bindings) {
            if (reference !== undefined)
                continue;
            const users = this.users.get(cell);
            this.users.set(cell, { count: (users?.count ?? 0) + 1, assigned: assigned || users?.assigned === true });
        }
    }
    /** The variables of a function that it cannot have for itself, by name. */
    findFor({ bindings }, cells, read) {
        const found = new Map();
        for (const { name, cell, reference, isLive } of bindings) {
            const live = reference !== undefined && isLive ? new LiveCell(() => read(reference)) : undefined;
            const place = reference !== undefined ? live : cells[cell]?.unset ? new UnsetCell(name) : this.get(cell);
            if (place !== undefined)
                found.set(name, place);
        }
        return found;
    }
    /** Only a variable that two functions see and one assigns needs a place of its own; others are copied, for speed. */
    get(cell) {
        const users = this.users.get(cell);
        if (users === undefined || users.count < 2 || !users.assigned)
            return undefined;
        const shared = this.cells.get(cell) ?? { value: undefined };
        this.cells.set(cell, shared);
        return shared;
    }
}
/** The place of an import whose module assigns to it. */
class LiveCell {
    read;
    constructor(read) {
        this.read = read;
    }
    get value() {
        return this.read();
    }
    // As in place, where nobody but the module itself may.
    set value(_) {
        throw new TypeError('Assignment to constant variable.');
    }
}
//# sourceMappingURL=shared-cells.js.map