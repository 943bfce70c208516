/** A package that a compiler made CommonJS of. */
'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.default = exports.named = void 0;
const named = (x) => `named ${x}`;
exports.named = named;
var _default = (x) => `default ${x}`;
exports.default = _default;
