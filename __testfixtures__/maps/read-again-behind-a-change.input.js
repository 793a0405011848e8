const express = require('express');

const app = express();
const levels = new Map();
const bonus = new Map();

class Game {
  turn = 0;
  order = [];

  join(player) {
    this.order.push(player);
  }

  next() {
    this.turn = (this.turn + 1) % this.order.length;
    return this.order[this.turn];
  }
}

const game = new Game();

app.put('/bonus/:name', (req, res) => {
  bonus.set(req.params.name, true);
  res.end();
});

app.post('/levels/:name', (req, res) => {
  levels.set(req.params.name, (levels.get(req.params.name) ?? 0) * bonus.size);
  res.json({ level: levels.get(req.params.name) });
});

app.get('/levels/:name', (req, res) => {
  res.json({ level: levels.get(req.params.name), isHigh: levels.get(req.params.name) > 3 });
});

app.post('/players/:name', (req, res) => {
  game.join(req.params.name);
  res.json({ turn: game.turn });
});

app.post('/next', (req, res) => res.json({ now: game.next() }));

app.listen(3000);
