const { Server } = require('socket.io');
const { inBackground } = require('./state/in-background');
const { sharedRecord } = require('./state/stores');

const io = new Server(3000);
const votes = sharedRecord('votes');

io.use((socket, next) => {
  socket.data = { ...socket.data, user: socket.handshake.auth.token };
  next();
});
io.on('connection', (socket) => {
  socket.on('vote', inBackground(async (option) => {
    await votes.set(String(option), { user: socket.data.user });
    io.emit('votes', Object.fromEntries(await votes.entries()));
  }));
});
