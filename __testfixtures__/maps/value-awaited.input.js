const express = require('express');
const app = express();
const rates = new Map();

app.post('/rates/:currency', async (req, res) => {
  const answer = await fetch(`https://rates.example.org/${req.params.currency}`);
  rates.set(req.params.currency, JSON.parse(await answer.text()));
  res.end();
});

app.get('/rates/:currency', (req, res) => res.json(rates.get(req.params.currency)));

app.listen(3000);
