const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pub, sub } = require('redis-clients');

const io = new Server();
io.adapter(createAdapter(pub, sub));
io.on('connection', (socket) => {
  socket.on('chat', (text) => io.emit('chat', text));
});
