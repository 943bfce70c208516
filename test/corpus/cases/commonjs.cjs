/** Cases: what only CommonJS has: `require`, `__dirname`, `module`, sloppy code. Plain JavaScript, as written by hand. */
const path = require('node:path');
const { basename } = require('path');
const lodash = require('lodash');
const chunk = require('corpus-cjs');
const { next } = require('corpus-cjs/lib/parts.js');
const dual = require('corpus-dual');
const common = require('../modules/common.cjs');
const { Box, times } = require('../modules/common.cjs');
const data = require('../modules/data.json');

const factor = 3;
function helper(x) {
  return x * factor;
}
class Local extends Box {
  own = factor;
}
exports.exported = (x) => helper(x) + 1;
var loose = 1;

exports.commonJsCases = [
  { name: 'a helper', make: () => ({ fn: (x) => helper(x), args: [2] }) },
  { name: 'a built-in', make: () => ({ fn: () => [path.posix.join('a', 'b'), basename('/a/b')] }) },
  { name: 'a package', make: () => ({ fn: () => [lodash.chunk([1, 2], 1), chunk([1, 2], 1), next(1)] }) },
  { name: 'the half of a package that is for require', make: () => ({ fn: () => dual.flavour() }) },
  { name: 'a required file', make: () => ({ fn: () => [common.times(2), times(3)] }) },
  { name: 'what a required file knows of itself', make: () => ({ fn: () => common.where() }) },
  { name: 'a class of a required file', make: () => ({ fn: (box) => [box.open(), box instanceof Box], args: [new Box(2)] }) },
  { name: 'a local class that extends one', make: () => ({ fn: (one) => [one.own, one.open(), one instanceof Local, one instanceof Box], args: [new Local(2)] }) },
  { name: 'JSON', make: () => ({ fn: () => data.nested.text }) },
  { name: 'an export of the file itself', make: () => ({ fn: (x) => exports.exported(x), args: [2] }) },
  { name: 'an export of the file itself as fn', make: () => ({ fn: exports.exported, args: [2] }) },
  { name: 'module.exports', make: () => ({ fn: () => module.exports.exported(3) }) },
  { name: '__dirname and __filename', make: () => ({ fn: () => [__dirname, __filename] }) },
  { name: '__dirname in a helper', make: () => { const where = () => basename(__dirname); return { fn: () => where() }; } },
  { name: 'require inside', make: () => ({ fn: () => require('../modules/common.cjs').times(2) }) },
  { name: 'require of a package inside', make: () => ({ fn: () => require('corpus-cjs/lib/parts.js').previous(2) }) },
  { name: 'require of a built-in inside', make: () => ({ fn: () => require('node:util').format('%d', 2) }) },
  { name: 'require.resolve inside', make: () => ({ fn: () => basename(require.resolve('../modules/common.cjs')) }) },
  { name: 'an import while fn runs', make: () => ({ fn: async () => (await import('../modules/native.mjs')).native(1) }) },
  { name: 'sloppy code stays sloppy', make: () => ({ fn: function () { return [typeof this, (function () { return this === globalThis; })()]; } }) },
  { name: 'a sloppy arrow stays sloppy', make: () => ({ fn: () => (function () { return this === globalThis; })() }) },
  { name: 'strict code inside sloppy code', make: () => ({ fn: function () { 'use strict'; return this === undefined; } }) },
  { name: 'arguments that follow their parameters', make: () => ({ fn: function (a) { arguments[0] = 9; return a; }, args: [1] }) },
  { name: 'a write to a frozen object that is ignored', make: () => ({ fn: (o) => { o.x = 2; return o.x; }, args: [Object.freeze({ x: 1 })] }) },
  { name: 'a function in a block', make: () => ({ fn: () => { { function inner() { return loose; } } return inner(); } }) },
  { name: 'an octal number', make: () => ({ fn: new Function('return 010') }) },
  { name: 'with', make: () => ({ fn: new Function('o', 'with (o) { return x + 1; }'), args: [{ x: 1 }] }) },
  { name: 'eval', make: () => { const evaluate = new Function('x', 'return eval("x + 1")'); return { fn: evaluate, args: [1] }; } },
  { name: 'arguments.callee', make: () => ({ fn: new Function('n', 'return n < 2 ? 1 : n * arguments.callee(n - 1)'), args: [5] }) },
];
