/** The iterables of a planned call, and how far the one that can tell was read. */
import { range } from '../../src/index.js';
/** The items of task i add up to i. */
export function makeInputs({ input, count }) {
    const numbers = Array.from({ length: count }, (_, place) => place);
    const state = { read: 0, isOpen: false };
    function* walk() {
        state.isOpen = true;
        try {
            while (state.read < count)
                yield state.read++;
        }
        finally {
            state.isOpen = false;
        }
    }
    async function* walkSlowly() {
        for (const number of walk()) {
            if (number % 10 === 3)
                await Promise.resolve();
            yield number;
        }
    }
    switch (input) {
        case 'array': return { iterables: [numbers], state: undefined };
        case 'range': return { iterables: [range(count)], state: undefined };
        case 'set': return { iterables: [new Set(numbers)], state: undefined };
        case 'promises': return { iterables: [numbers.map((number) => (number % 3 === 0 ? Promise.resolve(number) : number))], state: undefined };
        case 'two': return { iterables: [numbers.map((number) => number * 3), numbers.map((number) => number * -2)], state: undefined };
        // The shortest decides.
        case 'three': return { iterables: [walk(), range(10_000), range(0, -10_000, -1)], state };
        case 'generator': return { iterables: [walk()], state };
        case 'async generator': return { iterables: [walkSlowly()], state };
    }
}
//# sourceMappingURL=inputs.js.map