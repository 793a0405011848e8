const start = require('./start.mjs');

module.exports = { start };
