const express = require('express');

const app = express();
app.use(express.json());

class Stats {
  hits = new Map();

  hit(path) {
    this.hits.set(path, Date.now());
  }
}

class Board {
  constructor() {
    this.names = [];
  }

  add(name) {
    this.names.push(String(name));
  }

  copy() {
    return { ...this };
  }
}

const stats = new Stats();
const board = new Board();

app.post('/:name', (req, res) => {
  stats.hit(req.path);
  board.add(req.params.name);
  res.end();
});

app.get('/stats', (req, res) => res.json({ ok: true, stats }));
app.get('/board', (req, res) => res.json(board.copy()));

app.listen(3000);
