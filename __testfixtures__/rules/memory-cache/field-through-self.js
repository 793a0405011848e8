const http = require('http');
const LRU = require('lru');

class Swarm {
  constructor(size) {
    const self = this;
    self.peers = new LRU({ max: size }); //~ memory-cache peers
    self.complete = 0; //~ memory-counter complete
  }

  announce(id, peer) {
    this.peers.set(id, peer);
    this.complete += 1;
    return this.peers.keys.length;
  }

  leave(id) {
    this.peers.remove(id);
  }
}

const swarm = new Swarm(100);
http
  .createServer((req, res) => {
    if (req.method === 'DELETE') swarm.leave(req.url);
    res.end(String(swarm.announce(req.url, { at: req.headers.host })));
  })
  .listen(3000);
process.on('SIGTERM', () => process.exit());
