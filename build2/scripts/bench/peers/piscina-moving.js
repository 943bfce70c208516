/** The task whose result piscina can move instead of copying it. */
import { move } from 'piscina';
import { makeArray as make } from '../tasks.js';
export const makeArray = (shape) => move(make(shape));
//# sourceMappingURL=piscina-moving.js.map