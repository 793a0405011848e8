const { WebSocketServer } = require('ws');

const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => {
  const ping = setInterval(() => socket.ping(), 30000);
  socket.on('close', () => clearInterval(ping));
});
