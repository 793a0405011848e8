const { Server } = require('socket.io');

const io = new Server(3000); //~ socket-adapter io

io.on('connection', (socket) => socket.on('draw', (line) => io.emit('draw', line)));
