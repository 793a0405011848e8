const express = require('express');
const { build } = require('./build');

const running = new Map();
const app = express();

app.post('/builds/:id', async (req, res) => {
  running.set(req.params.id, { since: Date.now() });
  await build(req.params.id);
  running.delete(req.params.id);
  res.sendStatus(204);
});

app.get('/builds/:id', (req, res) => {
  res.json(running.get(req.params.id) ?? null);
});

app.listen(3000);
