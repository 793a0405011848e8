const Agent = require('./agent');

class Client {
  constructor(options) {
    this.agent = options.agent;
  }
}

module.exports = class Manager {
  constructor() {
    this.clients = {}; //~ memory-record clients
  }

  open(id) {
    const agent = new Agent();
    const client = new Client({ id, agent });
    this.clients[id] = client;
    return client;
  }
};
