import express from 'express';
import { History } from './history.js';

const app = express();
const history = new History();

app.put('/board/:id', async (req, res) => {
  await history.add(req.params.id, String(req.query.line));
  res.json(await history.all());
});

app.listen(3001);
