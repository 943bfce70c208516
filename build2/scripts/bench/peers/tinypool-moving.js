/** The task whose result tinypool can move instead of copying it, between threads. */
import { Tinypool } from 'tinypool';
import { makeArray as make } from '../tasks.js';
export const makeArray = (shape) => Tinypool.move(make(shape));
//# sourceMappingURL=tinypool-moving.js.map