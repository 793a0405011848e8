class Client {
  constructor(options) {
    this.options = options;
  }

  send(text, options) {
    this.options = { ...this.options, ...options };
    return `${this.options.name}: ${text}`;
  }
}

class Room {
  constructor() {
    this.last = {}; //~ memory-record last
  }

  send(name, text) {
    this.last[name] = text;
    return this.last;
  }
}

module.exports = { Client, Room };
