const { WebSocketServer } = require('ws');

const wss = new WebSocketServer({ port: 8080 }); //~ socket-registry wss

wss.on('connection', (client) => {
  client.on('message', (message) => wss.clients.forEach((one) => one.send(message)));
});
