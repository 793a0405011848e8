const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());

class Stats {
  hits = sharedMap('hits');
  shape = { unit: 'ms' };

  constructor(options) {
    Object.assign(this, options);
  }

  async hit(path) {
    await this.hits.set(path, 1);
    return this;
  }

  describe() {
    return { ...this.shape };
  }
}

const stats = new Stats({ shape: { unit: 's' } });
app.set('stats', stats);

app.post('/:name', wrap(async (req, res) => {
  await stats.hit(req.path);
  res.end();
}));

app.get('/shape', (req, res) => res.json(stats.describe()));

app.listen(3000);
