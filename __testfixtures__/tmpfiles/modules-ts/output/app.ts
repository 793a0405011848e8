import express from 'express';
import { Notes } from './notes.js';
import { wrap } from './state/async-handler.js';

const notes = new Notes('notes');
const app = express();

app.put('/notes/:id', express.text(), wrap(async (req, res) => {
  await notes.save(String(req.params.id), req.body);
  res.json({ size: await notes.sizeOf(String(req.params.id)), all: await notes.list() });
}));

app.listen(3000);
