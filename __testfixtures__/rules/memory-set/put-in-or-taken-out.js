const express = require('express');

const app = express();
const likes = new Set(); //~ memory-set likes
const stars = new Set(); //~ memory-set stars
const busy = new Set(); //~ in-process-lock busy

app.post('/likes/:id', (req, res) => {
  if (likes.has(req.params.id)) likes.delete(req.params.id);
  else likes.add(req.params.id);
  res.json({ count: likes.size });
});
app.post('/stars/:id', (req, res) => {
  if (!stars.has(req.params.id)) {
    stars.add(req.params.id);
    return res.sendStatus(201);
  }
  stars.delete(req.params.id);
  res.sendStatus(204);
});
app.post('/runs/:id', async (req, res) => {
  if (busy.has(req.params.id)) return res.sendStatus(409);
  busy.add(req.params.id);
  try {
    await fetch(`https://jobs.example/${req.params.id}`);
    res.sendStatus(204);
  } finally {
    busy.delete(req.params.id);
  }
});

app.listen(3000);
process.on('SIGTERM', () => process.exit());
