const { Server } = require('ws');

const server = new Server({ port: 8080 });

server.on('connection', (socket) => socket.send('welcome'));
setInterval(() => {
  server.clients.forEach((client) => {
    client.send(new Date().toTimeString());
  });
}, 1000);
process.on('SIGTERM', () => {
  for (const client of server.clients) client.send('bye');
});
