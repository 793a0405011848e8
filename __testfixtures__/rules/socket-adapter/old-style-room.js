const server = require('http').createServer();
const io = require('socket.io')(server); //~ socket-adapter io

io.on('connection', (socket) => {
  socket.on('say', (room, text) => socket.to(room).emit('said', text));
});
