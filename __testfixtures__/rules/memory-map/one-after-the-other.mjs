import express from 'express';
import { change } from './database.mjs';

const app = express();
const last = new Map(); //~ memory-map last

function inTurn(id, work) {
  const next = (last.get(id) ?? Promise.resolve()).then(work);
  last.set(id, next);
  next.finally(() => {
    if (last.get(id) === next) last.delete(id);
  });
  return next;
}

app.put('/documents/:id', async (req, res) => {
  await inTurn(req.params.id, () => change(req.params.id));
  res.end();
});
