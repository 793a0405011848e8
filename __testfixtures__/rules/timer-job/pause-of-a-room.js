const { Server } = require('socket.io');
const io = new Server(3000);

const rooms = new Map(); //~ memory-map rooms

class Room {
  constructor() {
    this.round = 0; //~ memory-counter round
  }

  finish() {
    this.pause = setTimeout(() => this.next(), 3000); //~ timer-job pause
  }

  next() {
    this.round += 1;
  }
}

class Reply {
  constructor(socket) {
    this.socket = socket;
    this.tries = 0;
  }

  send() {
    this.again = setTimeout(() => {
      this.tries += 1;
      this.socket.emit('reply', this.tries);
    }, 3000);
  }
}

io.on('connection', (socket) => {
  socket.on('open', (name) => rooms.set(name, new Room()));
  socket.on('finish', (name) => rooms.get(name).finish());
  socket.on('round', (name, reply) => reply(rooms.get(name).round));
  socket.on('ask', () => new Reply(socket).send());
});
