const express = require('express');
const app = express();

function* counter(prefix) {
  let n = 0;
  while (true) yield `${prefix}${++n}`;
}

class Tickets {
  constructor() {
    this.numbers = this.make(); //~ memory-counter numbers
  }
  *make() {
    let number = 0;
    for (;;) {
      number += 1;
      yield number;
    }
  }
  next() {
    return this.numbers.next().value;
  }
}

const ids = counter('order-'); //~ memory-counter ids
const tickets = new Tickets();

app.post('/orders', (req, res) => {
  const { value } = ids.next();
  res.json({ id: value, ticket: tickets.next() });
});
