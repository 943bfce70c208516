/** The crash matrix of worker threads. */
import { testMatrix } from './matrix.js';
testMatrix('thread');
//# sourceMappingURL=thread.test.js.map