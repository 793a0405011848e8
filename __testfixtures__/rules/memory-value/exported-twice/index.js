const io = require('socket.io');
const sockets = require('./sockets');

io(3000).on('connection', (socket) => sockets.add(socket));
