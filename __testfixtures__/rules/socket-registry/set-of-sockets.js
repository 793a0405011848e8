const { WebSocketServer } = require('ws');

const clients = new Set(); //~ socket-registry clients
const server = new WebSocketServer({ noServer: true });

server.on('connection', (socket) => {
  clients.add(socket);
  socket.on('close', () => clients.delete(socket));
  socket.on('message', (data) => {
    for (const client of clients) client.send(String(data));
  });
});
