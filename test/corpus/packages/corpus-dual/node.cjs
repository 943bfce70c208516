/** What a condition gives to Node only. */
exports.where = () => 'node';
