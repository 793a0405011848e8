const express = require('express');
const app = express();

class Field {
  constructor() {
    this.players = []; //~ memory-array players
  }

  join(name) {
    this.players.push(name);
  }
}

class Forest extends Field {
  grow() {
    this.players = ['owl'];
  }
}

class Desert extends Field {
  grow() {
    this.players = ['snake'];
  }
}

const forest = new Forest();
const desert = new Desert();

app.post('/', (req, res) => {
  if (req.query.in === 'forest') forest.grow();
  else desert.grow();
  forest.join(req.query.name);
  desert.join(req.query.name);
  res.json([forest.players, desert.players]);
});
