const io = require('socket.io')(3000); //~ socket-adapter io

const locked = {}; //~ memory-record locked

io.on('connection', (socket) => {
  socket.on('lock', (room) => {
    locked[room] = true;
  });
  socket.on('unlock', (room) => {
    delete locked[room];
  });
  socket.on('draw', (room, line) => {
    if (locked[room]) {
      console.debug('locked', room);
      return;
    }
    io.to(room).emit('line', line);
  });
});
