/** The crash matrix of worker processes. */
import { testMatrix } from './matrix.js';
testMatrix('process');
//# sourceMappingURL=process.test.js.map