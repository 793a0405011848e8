const { Server } = require('socket.io');

const io = new Server(3000);
const seats = new Map();

function leave(id, room) {
  console.log(id, 'leaves', room);
  seats.delete(id);
}

io.on('connection', (socket) => {
  const id = socket.handshake.auth.id;
  if (!id) return;
  const since = Date.now();
  const room = seats.get(id);
  if (room) {
    leave(id, room); // One at a time.
    socket.emit('left', `${room},
  as ${id}`);
  } else seats.set(id, 'hall'); // They wait there.

  socket.on('sit', (name) => {
    seats.set(id, String(name));
  });
  socket.on('since', (answer) => {
    answer(since);
  });
  socket.emit('welcome');
});
