const http = require('http');
const { Server } = require('socket.io');

const server = http.createServer();
const io = new Server(server); //~ socket-adapter io

io.on('connection', (socket) => {
  socket.emit('welcome', 'hello');
});

process.on('message', (text) => {
  io.emit('said', text);
});

server.listen(3000);
process.on('SIGTERM', () => server.close());
