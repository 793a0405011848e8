const http = require('http');
const Redis = require('ioredis');
const { Server } = require('socket.io');

const publisher = new Redis();
const subscriber = new Redis();
const server = http.createServer();
const io = new Server(server);

io.on('connection', (socket) => {
  socket.emit('welcome', 'hello');
  socket.on('say', (text) => publisher.publish('said', text));
});

subscriber.subscribe('said');
subscriber.on('message', (channel, text) => {
  io.emit(channel, text);
});

server.listen(3000);
process.on('SIGTERM', () => server.close());
