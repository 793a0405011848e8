const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const rates = sharedMap('rates');

app.post('/rates/:currency', wrap(async (req, res) => {
  const answer = await fetch(`https://rates.example.org/${req.params.currency}`);
  await rates.set(req.params.currency, JSON.parse(await answer.text()));
  res.end();
}));

app.get('/rates/:currency', wrap(async (req, res) => res.json(await rates.get(req.params.currency))));

app.listen(3000);
