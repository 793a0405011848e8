import express from 'express';
import { wrap } from './state/async-handler.mjs';
import { sharedMap } from './state/stores.mjs';

const app = express();
const names = sharedMap('names');

app.put('/names/:id', wrap(async (req, res) => {
  await names.set(req.params.id, String(req.query.name));
  res.end();
}));

app.get('/names/:id', wrap(async (req, res) => res.send((await names.get(req.params.id)) ?? 'unknown')));

app.listen(3000);
