import express from 'express';
import { LRUCache } from 'lru-cache';

const drafts = new LRUCache<string, string>({ max: 100 }); //~ memory-cache drafts
const app = express();

app.put('/drafts/:id', (req, res) => {
  drafts.set(req.params.id, req.body.text);
  res.end();
});
app.get('/drafts/:id', (req, res) => res.json(drafts.get(req.params.id)));
