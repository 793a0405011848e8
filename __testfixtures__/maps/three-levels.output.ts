import express from 'express';
import { wrap } from './state/async-handler';
import { sharedRecord } from './state/stores';

const prices = sharedRecord<Record<string, Record<string, number>>>('prices');
const app = express();

app.put('/prices/:shop/:item/:day', wrap(async (req, res) => {
  const { shop, item, day } = req.params;
  await prices.update(shop, (entry = {}) => {
    entry[item] ??= {};
    entry[item][day] = Number(req.query.price);
    return entry;
  });
  res.sendStatus(204);
}));

app.get('/prices/:shop/:item/:day', wrap(async (req, res) => {
  const { shop, item, day } = req.params;
  res.json({ price: (await prices.get(shop))?.[item]?.[day] ?? null });
}));
