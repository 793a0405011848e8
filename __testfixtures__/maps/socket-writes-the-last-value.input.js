const http = require('http');
const { Server } = require('socket.io');

const positions = new Map();
const server = http.createServer();
const io = new Server(server);

io.on('connection', (socket) => {
  socket.on('move', (position) => {
    positions.set(socket.id, { x: Number(position.x), y: Number(position.y) });
  });
  socket.on('disconnect', () => {
    positions.delete(socket.id);
  });
});

server.listen(3000);
