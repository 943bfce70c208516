/** A CommonJS module of the user's. */
'use strict';
const path = require('node:path');
const factor = 5;
exports.times = (x) => x * factor;
exports.Box = class Box {
  constructor(v) {
    this.v = v;
  }
  open() {
    return this.v * factor;
  }
};
exports.nested = { deep: { twice: (x) => 2 * x } };
exports.where = () => [path.basename(__dirname), path.basename(__filename), typeof require, typeof module];
