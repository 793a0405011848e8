import express from 'express';
import { load, save } from './notes.js';

const app = express();

app.put('/notes/:id', express.text(), (req, res) => {
  save(req.params.id, req.body);
  res.sendStatus(204);
});

app.get('/notes/:id', (req, res) => {
  res.send(load(req.params.id));
});

app.listen(3000);
