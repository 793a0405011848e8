const { Server } = require('net');

module.exports = new Server((socket) => {
  let received = 0;
  socket.on('data', (chunk) => {
    received += chunk.length;
    socket.write(String(received));
  });
});
