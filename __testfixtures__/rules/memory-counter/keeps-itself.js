const { Server } = require('socket.io');
const io = new Server(3000);

class Terminal {
  static all = new Map(); //~ memory-map all

  lines = 0; //~ memory-counter lines

  constructor(name) {
    Terminal.all.set(name, this);
  }

  write() {
    this.lines += 1;
  }
}

io.on('connection', (socket) => {
  const terminal = new Terminal(socket.id);
  socket.on('input', () => terminal.write());
  socket.on('lines', (name) => socket.emit('lines', Terminal.all.get(name).lines));
  socket.on('disconnect', () => Terminal.all.delete(socket.id));
});
