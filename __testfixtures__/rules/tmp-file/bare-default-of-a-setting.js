const os = require('os');

module.exports = { port: 3000, tmpPath: os.tmpdir() };
