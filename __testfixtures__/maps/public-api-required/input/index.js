module.exports = require('./lib/scores');
