const express = require('express');
const app = express();

class Game {
  constructor(owner) {
    this.owner = owner;
    this.moves = [];
  }

  isOver() {
    return this.moves.length > 100;
  }
}

const games = new Map();

app.post('/games/:id', (req, res) => {
  games.set(req.params.id, new Game(req.body.owner));
  res.end();
});

app.get('/games/:id', (req, res) => res.json({ over: games.get(req.params.id).isOver() }));

app.listen(3000);
