const http = require('node:http');

const server = http.createServer((req, res) => res.end('hello'));
const sockets = {};
server.on('connection', (socket) => {
  const id = `${socket.remoteAddress}:${socket.remotePort}`;
  sockets[id] = socket;
  socket.on('close', () => {
    delete sockets[id];
  });
});
process.on('SIGTERM', () => {
  for (const id in sockets) sockets[id].destroy();
  server.close();
});
server.listen(3000);
