module.exports = require('./remote') || require('./store');
