const { Server } = require('socket.io');

const tickets = require('tickets');

const io = new Server(3000);
const votes = {};

io.use((socket, next) => {
  socket.data = { ...socket.data, user: tickets.open(socket.handshake.auth.token) };
  next();
});
io.on('connection', (socket) => {
  socket.on('vote', (option) => {
    votes[String(option)] = { user: socket.data.user };
    io.emit('votes', votes);
  });
});
