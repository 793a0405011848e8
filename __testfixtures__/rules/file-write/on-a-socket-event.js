const fs = require('fs');
const { WebSocketServer } = require('ws');

const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => {
  socket.on('message', (data) => fs.appendFile('messages.txt', data, () => {})); //~ file-write fs.appendFile
});
