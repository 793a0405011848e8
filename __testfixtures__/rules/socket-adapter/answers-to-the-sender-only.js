const { Server } = require('socket.io');

const io = new Server();
io.on('connection', (socket) => {
  socket.on('ask', (question) => socket.emit('answer', question.length));
});
