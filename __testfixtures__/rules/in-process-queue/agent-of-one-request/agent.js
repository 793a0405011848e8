module.exports = class Agent {
  constructor() {
    this.waiting = [];
  }

  enqueue(one) {
    this.waiting.push(one);
  }

  next() {
    return this.waiting.shift();
  }
};
