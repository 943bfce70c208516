/** A CommonJS module with something that cannot travel. */
'use strict';
exports.rate = 2;
exports.twice = (x) => x * exports.rate;
exports.unused = Promise.resolve();
