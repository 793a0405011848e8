const { Server } = require('socket.io');
const io = new Server(3000);

const rooms = new Map(); //~ memory-map rooms

class Room {
  constructor() {
    this.time = 0; //~ memory-counter time
    this.loop = setInterval(() => this.update(), 50); //~ timer-job loop
  }

  update() {
    this.time += 1;
  }
}

io.on('connection', (socket) => {
  socket.on('open', (name) => rooms.set(name, new Room()));
  socket.on('time', (name, reply) => reply(rooms.get(name).time));
});
