const { Server } = require('socket.io');

const io = new Server(3000);
const names = new Map();

io.on('connection', (socket) => {
  names.set(socket.id, 'new');
  if (socket.recovered) {
    socket.on('name', (name) => {
      names.set(socket.id, String(name));
    });
  }
});
