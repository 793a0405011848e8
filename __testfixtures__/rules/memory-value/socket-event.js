const { Server } = require('ws');

let slide = 0; //~ memory-value slide
const server = new Server({ noServer: true });

server.on('connection', (socket) => {
  socket.send(String(slide));
  socket.on('message', (data) => {
    slide = Number(data);
  });
});
