const { WebSocketServer } = require('ws');

const server = new WebSocketServer({ noServer: true });
server.on('connection', (socket) => {
  let partner = null;
  socket.on('message', (data) => {
    partner = socket;
    partner.send(String(data));
  });
});
