/** Carries variables that have no value yet: the other side finds them as unbound as they are here. */
/** Stands for the value of a variable whose declaration has not run. */
export const unset = Symbol('unset');
/** The place of such a variable, there: whoever touches it gets what V8 throws, and why. */
export class UnsetCell {
    name;
    constructor(name) {
        this.name = name;
    }
    get value() {
        throw this.makeError();
    }
    set value(_) {
        throw this.makeError();
    }
    makeError() {
        return new ReferenceError(`Cannot access '${this.name}' before initialization: its declaration had not run yet when the function was sent. Send it after that line.`);
    }
}
/** Reads a place without an error. */
export function readCell(cell) {
    return cell instanceof UnsetCell ? unset : cell?.value;
}
/** Places for those variables that have no value. */
export function unsetCells(variables, values) {
    return new Map(variables.filter((_, index) => values[index] === unset).map(({ name }) => [name, new UnsetCell(name)]));
}
//# sourceMappingURL=dead-zone.js.map