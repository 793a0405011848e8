import express from 'express';
import { wrap } from './state/async-handler.mjs';
import { sharedMap } from './state/stores.mjs';
const app = express();
const stock = sharedMap('stock');

app.put('/stock/:sku', wrap(async (req, res) => {
  await stock.set(req.params.sku, Number(req.body.count));
  res.end();
}));

app.get('/sold-out', wrap(async (req, res) => {
  const skus = new Set((await stock.entries()).filter(([, count]) => count === 0).map(([sku]) => sku));
  res.json({ any: (await stock.values()).some((count) => count === 0), skus: [...skus] });
}));

app.listen(3000);
