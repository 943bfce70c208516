/** The half of a package with conditional exports that is for `require`. */
exports.flavour = () => 'require';
exports.add = (x, y) => x + y;
