/** Shows a run as a bar on a terminal. */
import type { Face } from './face.js';
import type { Row } from './rows.js';
import type { Screen } from './screen.js';
import { closeRow, openRow } from './screens.js';
import type { ProgressState } from './sink.js';

export interface BarOptions {
  readonly stream: NodeJS.WriteStream;
  readonly fps: number;
  readonly width: number;
  /** The workers between this process and the run, joined by slashes; '' for a run of this process. */
  readonly path: string;
  /** Whether the bar stays on the terminal when the run is over. */
  readonly shouldStay: boolean;
}

export function barFace({ stream, fps, width, path, shouldStay }: BarOptions): Face {
  let placed: { readonly row: Row; readonly screen: Screen } | undefined;

  // Placed with the first frame and not before: a short run never gets there.
  function place(state: ProgressState): { readonly row: Row; readonly screen: Screen } {
    if (placed === undefined) {
      const row: Row = { path, depth: 0, width, state };
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
      if (placed === undefined && !shouldStay) return;
      const { row, screen } = place(state);
      closeRow(screen, row, shouldStay);
    },
  };
}
