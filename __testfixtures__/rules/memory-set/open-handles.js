const http = require('http');

const open = new Set();
const server = http.createServer((req, res) => res.end());
server.on('connection', (socket) => {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
});
exports.stop = () => {
  for (const socket of open) socket.destroy();
};
