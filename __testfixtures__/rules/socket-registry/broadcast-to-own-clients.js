const { Server } = require('ws');

const server = new Server({ port: 8080 }); //~ socket-registry server

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    for (const client of server.clients) if (client !== socket) client.send(String(data));
  });
});
