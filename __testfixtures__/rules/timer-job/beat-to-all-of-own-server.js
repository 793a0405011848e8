const { Server } = require('socket.io');
const prices = require('./prices');

const io = new Server(3000); //~ socket-adapter io

setInterval(() => io.emit('time', new Date().toISOString()), 1000);
setInterval(() => io.emit('prices', prices.latest()), 1000); //~ timer-job setInterval

io.on('connection', (socket) => {
  socket.on('news', (text) => io.emit('news', text));
});
