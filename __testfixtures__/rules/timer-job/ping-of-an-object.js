const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ port: 3000 });

class Peer {
  constructor(socket) {
    this.socket = socket;
    this.timer = setInterval(() => this.ping(), 5000);
    socket.on('close', () => clearInterval(this.timer));
  }

  ping() {
    this.socket.send('ping');
  }
}

server.on('connection', (socket) => new Peer(socket));
