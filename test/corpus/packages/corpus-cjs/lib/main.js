/** A CommonJS package: a function with properties, as many are. */
'use strict';
const parts = require('./parts.js');

function chunk(list, size) {
  const all = [];
  for (let at = 0; at < list.length; at += size) all.push(list.slice(at, at + size));
  return all;
}
class Tree {
  constructor(root) {
    this.root = root;
  }
  grow() {
    return new Tree(this.root + 1);
  }
}
module.exports = chunk;
module.exports.chunk = chunk;
module.exports.Tree = Tree;
module.exports.version = '1.0.0';
module.exports.parts = parts;
