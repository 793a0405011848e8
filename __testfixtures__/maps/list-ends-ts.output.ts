import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList } from './state/stores';

interface Step {
  name: string;
  at: number;
}

const app = express();
const undo = sharedList<Step>('undo');

app.post('/steps', wrap(async (req, res) => {
  const length = await undo.push({ name: String(req.body.name), at: Date.now() });
  res.json({ steps: length });
}));

app.post('/undo', wrap(async (req, res) => {
  const step = await undo.pop();
  if (!step) return res.status(204).end();
  res.json(step);
}));

app.get('/steps', wrap(async (req, res) => {
  res.json((await undo.toArray()).filter((step) => step.at > 0).map((step) => step.name));
}));

app.listen(3000);
