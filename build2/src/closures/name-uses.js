/** Gathers how a function uses each name that it does not declare. */
export class NameUses {
    free = new Map();
    /** With the place of the first use. */
    surrounding = new Map();
    /** The name as a whole: read or called, assigned, or made where it is missing. */
    add(name, at, how) {
        const use = this.free.get(name) ?? { at, paths: undefined, pathsAt: [], assigned: false };
        use.paths = undefined;
        if (how !== 'read')
            use.assigned = true;
        if (how === 'assigned')
            use.assignedAt ??= at;
        this.free.set(name, use);
    }
    /** Only a property of the name. */
    addPath(name, path, at) {
        const use = this.free.get(name);
        if (use === undefined)
            this.free.set(name, { at, paths: [path], pathsAt: [at], assigned: false });
        else {
            use.paths?.push(path);
            use.pathsAt.push(at);
        }
    }
    addSurrounding(what, at) {
        if (!this.surrounding.has(what))
            this.surrounding.set(what, at);
    }
}
//# sourceMappingURL=name-uses.js.map