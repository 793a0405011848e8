import express from 'express';
import { encoded } from 'own-server';

const app = express();
const notes = new Map<string, { text: string; tags: string[] }>();

app.put('/notes/:id', (req, res) => {
  notes.set(req.params.id, { text: String(req.query.text), tags: [] });
  res.end();
});

app.get('/notes/:id', (req, res) => {
  const note = notes.get(req.params.id);
  res.send(note ? encoded('note', note) : 'none');
});

app.listen(3000);
