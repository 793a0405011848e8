const { Server } = require('socket.io');

const io = new Server(3000);
const names = new Map();

io.on('connection', (socket) => {
  socket.on('name', (name) => {
    names.set(socket.id, String(name));
  });
  socket.on('who', (ack) => ack([...names.values()]));
  socket.on('disconnect', () => {
    names.delete(socket.id);
  });
});
