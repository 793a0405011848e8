import express from 'express';
import { encoded } from '@modelcontextprotocol/server';
import { sharedMap } from './state/stores.js';

const app = express();
const notes = sharedMap<string, { text: string; tags: string[] }>('notes');

app.put('/notes/:id', async (req, res) => {
  await notes.set(req.params.id, { text: String(req.query.text), tags: [] });
  res.end();
});

app.get('/notes/:id', async (req, res) => {
  const note = await notes.get(req.params.id);
  res.send(note ? encoded('note', note) : 'none');
});

app.listen(3000);
