const server = require('http').createServer();
const io = require('socket.io')(server); //~ socket-adapter io
const news = require('./news');

news.setSockets(io.sockets);
io.sockets.on('connection', (socket) => {
  socket.on('say', (text) => news.tell(text));
});
