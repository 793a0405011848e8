const http = require('http');
const { Server } = require('socket.io');
const { inBackground } = require('./state/in-background');
const { sharedMap } = require('./state/stores');

const positions = sharedMap('positions');
const server = http.createServer();
const io = new Server(server);

io.on('connection', (socket) => {
  socket.on('move', inBackground(async (position) => {
    await positions.set(socket.id, { x: Number(position.x), y: Number(position.y) });
  }));
  socket.on('disconnect', inBackground(async () => {
    await positions.delete(socket.id);
  }));
});

server.listen(3000);
