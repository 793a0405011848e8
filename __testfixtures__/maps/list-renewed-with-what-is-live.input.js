const { Server } = require('socket.io');

let members = [];
const io = new Server(3000);

io.on('connection', (socket) => {
  members = members.concat({ id: socket.id, socket });
  io.emit('count', members.length);
});
