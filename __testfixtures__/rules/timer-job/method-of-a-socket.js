const net = require('net');

const server = net.createServer((socket) => {
  socket.setTimeout(1000, () => socket.destroy());
});
module.exports = server;
