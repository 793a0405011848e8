const express = require('express');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

app.put('/scores/:user', async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.end();
});

app.use(async (error, req, res, next) => {
  res.status(500).json({ last: (await scores.get('last')) ?? 0 });
});

app.listen(3000);
