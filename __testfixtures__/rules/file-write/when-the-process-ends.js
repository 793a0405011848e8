const fs = require('fs');
const { createServer } = require('net');

const server = createServer();
process.on('exit', () => fs.unlinkSync('server.sock'));
module.exports = server;
