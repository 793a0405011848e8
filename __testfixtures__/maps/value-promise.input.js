const express = require('express');
const app = express();
const pending = new Map();

app.get('/rates/:currency', async (req, res) => {
  const { currency } = req.params;
  if (!pending.has(currency)) pending.set(currency, fetch(`https://rates.example.org/${currency}`));
  const answer = await pending.get(currency);
  res.json(answer.status);
});

app.listen(3000);
