const { WebSocketServer } = require('ws');

const server = new WebSocketServer({ port: 8080 });
setInterval(() => {
  server.clients.forEach((client) => client.ping());
}, 30000);
