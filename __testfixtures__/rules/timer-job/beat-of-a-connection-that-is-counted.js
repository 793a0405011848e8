const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ port: 3000 });

const clients = new Map(); //~ socket-registry clients

server.on('connection', (socket, request) => {
  const client = { socket, missed: 0, beat: null };
  clients.set(request.url, client);
  client.beat = setInterval(() => {
    client.missed += 1;
    socket.ping();
    if (client.missed > 3) socket.terminate();
  }, 5000);
  socket.on('message', (text) => clients.forEach((one) => one.socket.send(text)));
  socket.on('close', () => {
    clearInterval(client.beat);
    clients.delete(request.url);
  });
});
