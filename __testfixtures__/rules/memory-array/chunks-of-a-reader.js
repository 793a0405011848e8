const net = require('net');

class Reader {
  constructor(socket, onMessage) {
    this.socket = socket;
    this.onMessage = onMessage;
    this.chunks = [];
    this.lines = []; //~ memory-array lines
    socket.on('readable', () => this.read());
  }

  read() {
    const chunk = this.socket.read();
    if (!chunk) return;
    this.chunks.push(chunk);
    this.lines.push(String(chunk));
    if (chunk.at(-1) !== 10) return;
    this.onMessage(Buffer.concat(this.chunks));
    this.chunks = [];
  }

  last() {
    return this.lines.at(-1);
  }
}

const readers = new Map(); //~ memory-map readers

net.createServer((socket) => {
  const reader = new Reader(socket, (message) => {
    for (const other of readers.values()) console.log(String(message), other.last());
  });
  readers.set(socket.remotePort, reader);
});
