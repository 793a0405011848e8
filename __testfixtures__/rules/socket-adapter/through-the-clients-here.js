const { Server } = require('socket.io');
const io = new Server(3000); //~ socket-adapter io

io.on('connection', (socket) => {
  socket.on('message', (text) => {
    for (const other of io.sockets.sockets.values()) if (other.data.isIn) other.emit('message', text);
  });
});
