const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const squares = sharedMap('squares');

async function square(n) {
  return await squares.getOrInsert(n, n * n);
}

const app = express();
app.get('/square/:n', wrap(async (req, res) => {
  res.json({ square: await square(Number(req.params.n)) });
}));

app.listen(3000);
