const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedMap, sharedValue, withLock } = require('./state/stores');

const app = express();
const levels = sharedMap('levels');
const bonus = sharedMap('bonus');

class Game {
  turn = sharedValue('turn', 0);
  order = sharedList('order');

  async join(player) {
    await this.order.push(player);
  }

  async next() {
    return withLock('turn', async () => {
      await this.turn.set(((await this.turn.get()) + 1) % (await this.order.length()));
      return (await this.order.toArray())[await this.turn.get()];
    });
  }
}

const game = new Game();

app.put('/bonus/:name', wrap(async (req, res) => {
  await bonus.set(req.params.name, true);
  res.end();
}));

app.post('/levels/:name', wrap(async (req, res) => {
  return withLock('levels', async () => {
    await levels.set(req.params.name, ((await levels.get(req.params.name)) ?? 0) * (await bonus.size()));
    res.json({ level: await levels.get(req.params.name) });
  });
}));

app.get('/levels/:name', wrap(async (req, res) => {
  const level = await levels.get(req.params.name);
  res.json({ level: level, isHigh: level > 3 });
}));

app.post('/players/:name', wrap(async (req, res) => {
  await game.join(req.params.name);
  res.json({ turn: await game.turn.get() });
}));

app.post('/next', wrap(async (req, res) => res.json({ now: await game.next() })));

app.listen(3000);
