module.exports = class Agent {
  constructor() {
    this.waiting = []; //~ in-process-queue waiting
  }

  enqueue(one) {
    this.waiting.push(one);
  }

  next() {
    return this.waiting.shift();
  }
};
