const express = require('express');

const app = express();

class Carts {
  lines = new Map();

  put(user, line) {
    this.lines.set(user, line);
  }
}

// One for each shop.
const carts = {};

function cartsOf(shop) {
  return (carts[shop] ??= new Carts());
}

class Visits {
  counts = new Map();

  note(path) {
    this.counts.set(path, Date.now());
  }
}

let visits;

function visitsOf() {
  if (!visits) visits = new Visits();
  return visits;
}

// Empty from here on.
function reset() {
  visits = new Visits();
}

class Marks {
  marked = new Set();

  mark(id) {
    this.marked.add(id);
  }
}

// One for each board, and there are two of these.
class Board {
  marks = new Marks();
}

const boards = { north: new Board(), south: new Board() };

class Hits {
  of = new Map();

  note(path) {
    this.of.set(path, Date.now());
  }
}

// Called twice.
function start(path) {
  const hits = new Hits();
  app.get(path, (req, res) => {
    hits.note(req.path);
    res.end();
  });
}

app.put('/:shop/:user', (req, res) => {
  visitsOf().note(req.path);
  cartsOf(req.params.shop).put(req.params.user, String(req.body));
  boards[req.params.shop].marks.mark(req.params.user);
  res.end();
});

app.delete('/', (req, res) => {
  reset();
  res.end();
});

start('/a');
start('/b');
app.listen(3000);
