const express = require('express');

const app = express();
app.use(express.json());
const totals = new Map();
const dedupe = new Map();
const marks = new Map();

function send(to) {
  const number = (totals.get(to) ?? 0) + 1;
  totals.set(to, number);
  return { id: `${to}-${number}` };
}

app.post('/send', (req, res) => {
  const { nonce, to } = req.body;
  const known = dedupe.get(nonce);
  if (known !== undefined) return res.json({ id: known, duplicate: true });
  const message = send(to);
  dedupe.set(nonce, message.id);
  setTimeout(() => dedupe.delete(nonce), 30_000);
  res.status(201).json(message);
});

// Looked at and changed with no wait between.
app.post('/mark', (req, res) => {
  const { nonce, to } = req.body;
  const message = send(to);
  const known = marks.get(nonce);
  if (known !== undefined) return res.json({ id: known, duplicate: true });
  marks.set(nonce, message.id);
  setTimeout(() => marks.delete(nonce), 30_000);
  res.status(201).json(message);
});

app.get('/:to', (req, res) => res.json({ total: totals.get(req.params.to) ?? 0 }));

app.listen(3000);
