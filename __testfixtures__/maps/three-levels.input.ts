import express from 'express';

const prices: Record<string, Record<string, Record<string, number>>> = {};
const app = express();

app.put('/prices/:shop/:item/:day', (req, res) => {
  const { shop, item, day } = req.params;
  prices[shop] ??= {};
  prices[shop][item] ??= {};
  prices[shop][item][day] = Number(req.query.price);
  res.sendStatus(204);
});

app.get('/prices/:shop/:item/:day', (req, res) => {
  const { shop, item, day } = req.params;
  res.json({ price: prices[shop]?.[item]?.[day] ?? null });
});
