const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const points = sharedList('points');

app.post('/points', wrap(async (req, res) => {
  await points.push([Number(req.body.x), Number(req.body.y)]);
  res.end();
}));

app.get('/points', wrap(async (req, res) => res.json((await points.toArray()).map(([x, y]) => x + y))));

app.listen(3000);
