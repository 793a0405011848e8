const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const tokens = sharedMap('tokens');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const user = await tokens.take(id);
  if (!user) return res.status(401).end();
  res.json({ user });
}));

app.put('/:id', wrap(async (req, res) => {
  await tokens.set(req.params.id, String(req.body.user));
  res.end();
}));

app.listen(3000);
