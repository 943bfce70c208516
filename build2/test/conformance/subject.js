/** What the suite asks of a pool: how to make one, and what it cannot do. */
import { after } from 'node:test';
export function makeSubject(name, make, facts) {
    const warm = make({ workers: 2 });
    after(async () => {
        warm.close();
        await warm.join();
    });
    return {
        name,
        make,
        warm,
        ...facts,
        async using(options, body) {
            const pool = make(options);
            try {
                return await body(pool);
            }
            finally {
                await pool.terminate();
            }
        },
    };
}
//# sourceMappingURL=subject.js.map