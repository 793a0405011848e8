const { EventEmitter, once } = require('node:events');
const server = require('./server');

const sockets = new Set();
const changes = new EventEmitter();

server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => {
    sockets.delete(socket);
    changes.emit('changed');
  });
});

exports.close = async () => {
  for (const socket of sockets) socket.destroy();
  while (sockets.size > 0) await once(changes, 'changed');
};
