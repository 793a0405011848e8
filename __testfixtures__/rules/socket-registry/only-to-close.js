const { WebSocketServer } = require('ws');

const sockets = new Set();
const server = new WebSocketServer({ noServer: true });
server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
});

exports.close = () => sockets.forEach((socket) => socket.terminate());
