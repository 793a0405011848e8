const express = require('express');

const app = express();
app.use(express.json());

class Stats {
  hits = new Map();
  shape = { unit: 'ms' };

  constructor(options) {
    Object.assign(this, options);
  }

  hit(path) {
    this.hits.set(path, 1);
    return this;
  }

  describe() {
    return { ...this.shape };
  }
}

const stats = new Stats({ shape: { unit: 's' } });
app.set('stats', stats);

app.post('/:name', (req, res) => {
  stats.hit(req.path);
  res.end();
});

app.get('/shape', (req, res) => res.json(stats.describe()));

app.listen(3000);
