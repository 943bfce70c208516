/** ProcessPool keeps the contract of pools. */
import { ProcessPool } from '../../src/index.js';
import { endsWithoutProcesses } from '../helpers/leaks.js';
import { testPool } from './pool.js';
endsWithoutProcesses();
testPool('ProcessPool', (options) => new ProcessPool(options), { kind: 'process', isApart: true });
//# sourceMappingURL=process.test.js.map