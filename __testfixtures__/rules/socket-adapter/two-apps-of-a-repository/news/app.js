const { Server } = require('socket.io');
const { withRedis } = require('./redis');

const io = withRedis(new Server(3001));

io.on('connection', (socket) => {
  socket.on('item', (item) => io.emit('item', item));
});
