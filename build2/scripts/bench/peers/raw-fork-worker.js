/** The worker of raw-fork. */
import { answer } from './raw-answer.js';
process.on('message', (request) => {
    const results = answer(request);
    if (results !== undefined)
        process.send?.(results);
});
//# sourceMappingURL=raw-fork-worker.js.map