const { createServer } = require('http');
const { Server } = require('socket.io');

const io = new Server(createServer()); //~ socket-adapter io
io.on('connection', (socket) => {
  socket.on('chat', (text) => io.emit('chat', text));
});
