const { createServer } = require('http');

const server = createServer((req, res) => res.end('ok'));
server.on('listening', () => {
  if (process.send) process.send('ready');
});
module.exports = server;
