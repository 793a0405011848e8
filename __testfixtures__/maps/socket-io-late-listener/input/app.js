const { Server } = require('socket.io');

const io = new Server(3000);
const names = new Map();

io.on('connection', (socket) => {
  if (!socket.handshake.auth) return;
  names.set(socket.id, 'new');
  const since = Date.now();

  // What a client says.
  socket.on('name', (name) => {
    names.set(socket.id, String(name));
  });
  socket.on('since', (answer) => { answer(since); });
  socket.emit('welcome');
});
