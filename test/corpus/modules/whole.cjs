/** A CommonJS module that is a function with properties. */
module.exports = function whole(x) {
  return `whole ${x}`;
};
module.exports.part = (x) => `part ${x}`;
