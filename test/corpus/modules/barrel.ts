/** Passes on what other modules export. */
export { triple as viaBarrel, Shape, default as describe } from './math.js';
export * as inner from './math.js';
export * from './circular-a.js';
