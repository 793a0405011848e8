const io = require('socket.io')(3000); //~ socket-adapter io

const watched = {}; //~ memory-record watched

io.on('connection', (socket) => {
  socket.on('watch', (room) => {
    watched[room] = true;
  });
  socket.on('draw', (room, line) => {
    if (watched[room]) console.log('line', line);
    io.to(room).emit('line', line);
  });
});
