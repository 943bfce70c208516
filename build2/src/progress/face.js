/** Shows a run in two ways at once. The second one is ended even though the first one throws. */
export function bothFaces(first, second) {
    return {
        look(state) {
            first.look(state);
            second.look(state);
        },
        end(state) {
            try {
                first.end(state);
            }
            finally {
                second.end(state);
            }
        },
    };
}
//# sourceMappingURL=face.js.map