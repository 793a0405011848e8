import { WebSocketServer } from 'ws';

class Peer {
  constructor(socket) {
    this.socket = socket;
    this.requests = 0; //~ memory-counter requests
    this.setAddress(socket);
  }

  setAddress(socket) {
    this.address = socket.remoteAddress;
  }

  isTooFast() {
    this.requests += 1;
    return this.requests > 10;
  }
}

const peers = new Map(); //~ socket-registry peers
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket, request) => {
  const peer = new Peer(socket);
  peers.set(request.url, peer);
  socket.on('message', (text) => {
    if (peer.isTooFast()) return;
    for (const other of peers.values()) other.socket.send(text);
  });
});
