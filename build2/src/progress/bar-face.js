import { closeRow, openRow } from './screens.js';
export function barFace({ stream, fps, width, path, shouldStay }) {
    let placed;
    // Placed with the first frame and not before: a short run never gets there.
    function place(state) {
        if (placed === undefined) {
            const row = { path, depth: 0, width, state };
            placed = { row, screen: openRow(stream, row, fps) };
        }
        placed.row.state = state;
        return placed;
    }
    return {
        look(state) {
            place(state).screen.drawIfDue(1000 / fps);
        },
        end(state) {
            if (placed === undefined && !shouldStay)
                return;
            const { row, screen } = place(state);
            closeRow(screen, row, shouldStay);
        },
    };
}
//# sourceMappingURL=bar-face.js.map