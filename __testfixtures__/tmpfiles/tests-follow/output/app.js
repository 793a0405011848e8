import express from 'express';
import { load, save } from './notes.js';
import { wrap } from './state/async-handler.js';

const app = express();

app.put('/notes/:id', express.text(), wrap(async (req, res) => {
  await save(req.params.id, req.body);
  res.sendStatus(204);
}));

app.get('/notes/:id', wrap(async (req, res) => {
  res.send(await load(req.params.id));
}));

app.listen(3000);
