const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ port: 8080 });
const clients = new Map();

server.on('connection', (socket, request) => {
  clients.set(request.url, socket);
  socket.on('message', (data) => {
    for (const other of clients.values()) other.send(data);
  });
  socket.on('close', () => clients.delete(request.url));
});
