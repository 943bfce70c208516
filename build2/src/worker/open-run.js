import { isThenable } from '../base/thenable.js';
/** Decodes the function of a run; a promise when modules have to be imported first. */
export function openRun(message, codec) {
    const decoded = codec.decode(message.body);
    const finish = (pair) => {
        const [fn, statics] = pair;
        const call = makeCall(message.shape, fn, statics);
        return { id: message.run, codec, concurrency: message.concurrency, cores: message.cores, callMany: makeCallMany(call) };
    };
    return decoded instanceof Promise ? decoded.then((box) => finish(box.value)) : finish(decoded.value);
}
function makeCallMany(call) {
    return (columns, first, until, values, state) => {
        for (let offset = first; offset < until && !state.isStopped; offset++) {
            const value = call(columns, offset);
            if (isThenable(value))
                return value;
            values.push(value);
        }
        return undefined;
    };
}
function makeCall(shape, fn, statics) {
    switch (shape) {
        case 'items': return withoutStatics(fn);
        case 'statics': return withStatics(fn, statics);
        case 'spread': return (columns, offset) => fn(...columns[0]?.[offset]);
    }
}
// One and two iterables are nearly all calls, so these two are spelt out: no array is made per task.
function withoutStatics(fn) {
    return (columns, offset) => {
        if (columns.length === 1)
            return fn(columns[0]?.[offset]);
        if (columns.length === 2)
            return fn(columns[0]?.[offset], columns[1]?.[offset]);
        return fn(...columns.map((column) => column[offset]));
    };
}
function withStatics(fn, statics) {
    return (columns, offset) => {
        if (columns.length === 1)
            return fn(columns[0]?.[offset], statics);
        if (columns.length === 2)
            return fn(columns[0]?.[offset], columns[1]?.[offset], statics);
        return fn(...columns.map((column) => column[offset]), statics);
    };
}
//# sourceMappingURL=open-run.js.map