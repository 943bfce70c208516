/** SerialPool keeps the contract of pools. */
import { SerialPool } from '../../src/index.js';
import { endsWithoutProcesses } from '../helpers/leaks.js';
import { testPool } from './pool.js';
endsWithoutProcesses();
testPool('SerialPool', (options) => new SerialPool(options), { kind: 'serial', isApart: false });
//# sourceMappingURL=serial.test.js.map