/** ThreadPool keeps the contract of pools. */
import { ThreadPool } from '../../src/index.js';
import { endsWithoutProcesses } from '../helpers/leaks.js';
import { testPool } from './pool.js';
endsWithoutProcesses();
testPool('ThreadPool', (options) => new ThreadPool(options), { kind: 'thread', isApart: true });
//# sourceMappingURL=thread.test.js.map