class Client {
  constructor() {
    this.chats = []; //~ memory-array chats
  }
  open(chat) {
    this.chats.push(chat);
  }
}

class Query {
  constructor() {
    this.words = [];
  }
  ask(word) {
    this.words.push(word);
  }
}

module.exports = { Client, Query };
