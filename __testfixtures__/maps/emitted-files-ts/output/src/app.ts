import express from 'express';
import { sharedMap } from './state/stores';

const app = express();
const names = sharedMap<string, string>('names');

app.put('/names/:id', async (req, res) => {
  await names.set(req.params.id, String(req.body.name));
  res.end();
});

app.get('/names', async (req, res) => {
  res.json([...(await names.entries())]);
});

app.listen(3000);
