const { Server } = require('socket.io');
const io = new Server(3000);

const rooms = {}; //~ memory-record rooms

function countDown(id) {
  const room = rooms[id];
  clearInterval(room.clock);
  room.clock = setInterval(() => { //~ timer-job clock
    room.seconds -= 1;
    if (room.seconds === 0) clearInterval(room.clock);
  }, 1000);
}

io.on('connection', (socket) => {
  socket.on('open', (id) => (rooms[id] = { seconds: 90, clock: null }));
  socket.on('start', (id) => countDown(id));
  socket.on('seconds', (id, reply) => reply(rooms[id].seconds));
});
