/** A small terminal: it turns what a program writes into what a person would see. */
// eslint-disable-next-line no-control-regex -- control characters are what terminals are about
const sequence = /\x1b\[(\??)(\d*)([A-Za-z])|\r|\n|[^\x1b\r\n]/gu;
export class TerminalPicture {
    /** All lines ever shown: those that scrolled out at the top are kept. */
    lines = [[]];
    isCursorVisible = true;
    isWrapping = true;
    /** Sequences that this terminal does not know; a test that draws expects none. */
    unknown = [];
    #columns;
    #rows;
    #row = 0;
    #column = 0;
    constructor(columns = 80, rows = 24) {
        this.#columns = columns;
        this.#rows = rows;
    }
    write(text) {
        for (const [part, mode = '', count = '', letter] of text.matchAll(sequence)) {
            if (letter !== undefined)
                this.#obey(mode, count, letter);
            else if (part === '\r')
                this.#column = 0;
            // A terminal driver makes a new line of a line feed.
            else if (part === '\n')
                this.#goTo(this.#row + 1, 0);
            else
                this.#put(part);
        }
        return this;
    }
    /** What is to be seen, without empty lines at the end. */
    get text() {
        const lines = this.lines.map((line) => Array.from(line, (character) => character ?? ' ')
            .join('')
            .trimEnd());
        while (lines.at(-1) === '')
            lines.pop();
        return lines;
    }
    #put(character) {
        if (this.#column >= this.#columns) {
            if (this.isWrapping)
                this.#goTo(this.#row + 1, 0);
            else
                this.#column = this.#columns - 1;
        }
        this.#line()[this.#column] = character;
        this.#column += 1;
    }
    #obey(mode, count, letter) {
        const steps = Number(count || '1');
        const command = mode + (mode === '?' || letter === 'J' || letter === 'K' ? count : '') + letter;
        const top = Math.max(0, this.lines.length - this.#rows);
        if (command === 'A')
            this.#row = Math.max(top, this.#row - steps);
        else if (command === 'G')
            this.#column = steps - 1;
        else if (command === 'K' || command === '0K')
            this.#line().length = Math.min(this.#line().length, this.#column);
        else if (command === 'J' || command === '0J')
            this.#clearBelow();
        else if (command === '?25l' || command === '?25h')
            this.isCursorVisible = letter === 'h';
        else if (command === '?7l' || command === '?7h')
            this.isWrapping = letter === 'h';
        else
            this.unknown.push(command);
    }
    #clearBelow() {
        this.#line().length = Math.min(this.#line().length, this.#column);
        for (let row = this.#row + 1; row < this.lines.length; row += 1)
            this.lines[row] = [];
    }
    #goTo(row, column) {
        this.#row = row;
        this.#column = column;
        this.#line();
    }
    #line() {
        while (this.lines.length <= this.#row)
            this.lines.push([]);
        return this.lines[this.#row] ?? [];
    }
}
export function fakeTerminal(columns = 80, rows = 24) {
    const picture = new TerminalPicture(columns, rows);
    let all = '';
    const stream = {
        isTTY: true,
        columns,
        rows,
        write(text) {
            all += text;
            picture.write(text);
            return true;
        },
    };
    return { stream: stream, picture, written: () => all };
}
/** A stream to a file, and what was written to it. */
export function fakeFile() {
    let all = '';
    const stream = {
        write(text) {
            all += text;
            return true;
        },
    };
    return { stream: stream, written: () => all };
}
//# sourceMappingURL=terminal.js.map