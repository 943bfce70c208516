/** Finds the global object that Node itself works in: jest runs programs, and us with them, in another one. */
import vm from 'node:vm';

/** Node's own functions make objects of these classes, and the inspector evaluates here. Most often it is ours too. */
export const mainGlobal = vm.runInThisContext('globalThis') as typeof globalThis;
