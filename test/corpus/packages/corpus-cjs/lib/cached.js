/** A CommonJS file that keeps what cannot travel. */
'use strict';
const cache = new WeakMap();
exports.cache = cache;
exports.measure = (list) => {
  if (!cache.has(list)) cache.set(list, list.length);
  return cache.get(list);
};
