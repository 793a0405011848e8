const { EventEmitter } = require('events');

class RemoteBus extends EventEmitter {
  constructor(client) {
    super();
    this.client = client;
    client.on('message', (channel, text) => super.emit(channel, text));
  }

  emit(name, payload) {
    this.client.publish(name, JSON.stringify(payload));
  }
}

class OwnBus extends EventEmitter {}

class RemoteBuses {
  constructor(client) {
    this.client = client;
  }

  bus() {
    if (!this.remoteBus) this.remoteBus = new RemoteBus(this.client);
    return this.remoteBus;
  }
}

class OwnBuses {
  bus() {
    if (!this.ownBus) this.ownBus = new OwnBus(); //~ event-bus ownBus
    return this.ownBus;
  }
}

module.exports = { OwnBuses, RemoteBuses };
