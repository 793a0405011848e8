const express = require('express');
const { charge } = require('./payments');

const app = express();
const answers = new Map(); //~ memory-map answers
const quotes = new Map();

app.post('/payments', async (req, res) => {
  const key = req.get('Idempotency-Key');
  if (answers.has(key)) return res.json(await answers.get(key));
  const answer = charge(req.body);
  answers.set(key, answer);
  return res.json(await answer);
});
// Another replica computes the same.
app.post('/quotes', async (req, res) => {
  const key = JSON.stringify(req.body);
  if (quotes.has(key)) return res.json(await quotes.get(key));
  const quote = priceOf(req.body);
  quotes.set(key, quote);
  return res.json(await quote);
});

async function priceOf({ items }) {
  const prices = await Promise.all(items.map((item) => fetch(`https://prices.example/${item}`)));
  return prices.length;
}

app.listen(3000);
process.on('SIGTERM', () => process.exit());
