import { createRequire } from 'node:module';
import { ourFolder } from '../base/own-files.js';
import { formatBar } from './format.js';
import { insertRow, layRows } from './rows.js';
import { writeSafely } from './write.js';
/** Between two frames that were drawn because lines came in. */
const shortestFrameMs = 50;
const clearBelow = '\x1b[J';
/**
 * Draws rows at the bottom of a terminal, and lets lines out above them. cli-progress moves the cursor, hides it and
 * shows it again; what it writes is collected and goes out in one piece, so that nothing flickers.
 */
export class Screen {
    rows = [];
    #terminal;
    #multi;
    /** cli-progress' bars, one for each line that is drawn now. */
    #lines = [];
    /** What is to be written above the bars, in order. */
    #above = [];
    #frame = '';
    #lastFrame = '';
    #drawnMs = -Infinity;
    #soon;
    #isStopped = false;
    constructor(terminal, fps) {
        this.#terminal = terminal;
        this.#multi = this.#createMultiBar(fps);
    }
    open(row) {
        insertRow(this.rows, row);
    }
    /** Takes a row away; what it leaves behind for good is written above the bars that go on. */
    close(row, shouldStay) {
        const place = this.rows.indexOf(row);
        if (place < 0)
            return;
        this.rows.splice(place, 1);
        if (shouldStay)
            this.#leaveLine(row);
        if (this.rows.length > 0)
            this.draw();
    }
    /** Writes lines above the bars: now, or soon when a frame was just drawn. */
    writeAbove(write) {
        this.#above.push(write);
        const waitMs = this.#drawnMs + shortestFrameMs - performance.now();
        if (waitMs <= 0)
            this.draw();
        // Unref'd: when the process ends before, `stop` writes what is left.
        else
            this.#soon ??= setTimeout(() => this.draw(), waitMs).unref();
    }
    /** Draws unless another bar has just made a frame. */
    drawIfDue(everyMs) {
        if (performance.now() - this.#drawnMs >= everyMs / 2)
            this.draw();
    }
    draw() {
        // A run may go on after the bars were stopped, where a program outlives Ctrl-C.
        if (this.#isStopped)
            return;
        this.#forgetSoon();
        const { columns, rows } = this.#terminal.stream;
        const lines = layRows(this.rows, { columns: columns || 80, rows: rows || 24 });
        lines.forEach((line, place) => {
            const bar = this.#lines[place];
            if (bar)
                bar.update({ line });
            else
                this.#lines.push(this.#multi.create(1, 0, { line }));
        });
        for (const bar of this.#lines.splice(lines.length))
            this.#multi.remove(bar);
        this.#multi.update();
        this.#flush();
        this.#drawnMs = performance.now();
    }
    /** Removes the bars, leaves the lines of the outer ones that still run, and restores the terminal; synchronous. */
    stop() {
        this.#isStopped = true;
        this.#forgetSoon();
        for (const row of this.rows.splice(0)) {
            if (row.path === '')
                this.#leaveLine({ ...row, state: { ...row.state, state: 'cancelled' } });
        }
        this.#multi.stop();
        this.#flush();
    }
    #createMultiBar(fps) {
        // Loaded here: only who looks at a bar pays for it. And by `require`, because a run may end before `import` does.
        const { MultiBar } = createRequire(ourFolder)('cli-progress');
        const multi = new MultiBar({
            stream: this.#createCanvas(),
            fps,
            format: (_options, _params, payload) => payload.line,
            hideCursor: true,
            // Leaves the terminal's line wrapping alone: our lines are never too long, and those of the program should wrap.
            linewrap: true,
            clearOnComplete: true,
            // Whole frames are compared instead.
            forceRedraw: true,
            gracefulExit: false,
        });
        // At both moments the cursor is at the beginning of the first bar.
        multi.on('redraw-pre', () => this.#letOut());
        multi.on('stop-pre-clear', () => this.#letOut());
        // Its timer would keep the process alive, and it has a new one after each frame.
        multi.on('update-post', () => multi.timer?.unref());
        return multi;
    }
    /** The part of a terminal's stream that cli-progress uses. */
    #createCanvas() {
        const canvas = {
            isTTY: true,
            // It would cut lines by their length, which is not their width; ours fit already.
            columns: Infinity,
            write: (text) => {
                this.#frame += text;
                return true;
            },
        };
        return canvas;
    }
    #letOut() {
        if (this.#above.length === 0)
            return;
        this.#frame += clearBelow;
        this.#flush();
        this.#lastFrame = '';
        for (const write of this.#above.splice(0))
            write();
    }
    #flush() {
        const frame = this.#frame;
        this.#frame = '';
        if (frame === '' || frame === this.#lastFrame)
            return;
        this.#lastFrame = frame;
        writeSafely(this.#terminal.stream, frame, this.#terminal.write);
    }
    #leaveLine(row) {
        const columns = Math.max(1, (this.#terminal.stream.columns || 80) - 1);
        const line = formatBar(row.state, Math.min(columns, row.width));
        this.#above.push(() => writeSafely(this.#terminal.stream, `${line}\n`, this.#terminal.write));
    }
    #forgetSoon() {
        clearTimeout(this.#soon);
        this.#soon = undefined;
    }
}
//# sourceMappingURL=screen.js.map