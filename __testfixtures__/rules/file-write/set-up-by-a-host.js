const fs = require('fs');

module.exports = (io) => {
  fs.writeFileSync('started.txt', new Date().toISOString());
  io.on('connection', (socket) => socket.emit('hello'));
};
