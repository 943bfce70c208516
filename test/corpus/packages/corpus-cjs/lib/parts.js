/** A file inside a CommonJS package. */
'use strict';
const step = 3;
exports.next = (x) => x + step;
exports.previous = (x) => x - step;
