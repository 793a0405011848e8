const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const totals = sharedMap('totals');
const dedupe = new Map();
const marks = new Map();

async function send(to) {
  const number = await totals.increment(to);
  return { id: `${to}-${number}` };
}

app.post('/send', wrap(async (req, res) => {
  const { nonce, to } = req.body;
  const known = dedupe.get(nonce);
  if (known !== undefined) return res.json({ id: known, duplicate: true });
  const message = await send(to);
  dedupe.set(nonce, message.id);
  setTimeout(() => dedupe.delete(nonce), 30_000);
  res.status(201).json(message);
}));

// Looked at and changed with no wait between.
app.post('/mark', wrap(async (req, res) => {
  const { nonce, to } = req.body;
  const message = await send(to);
  const known = marks.get(nonce);
  if (known !== undefined) return res.json({ id: known, duplicate: true });
  marks.set(nonce, message.id);
  setTimeout(() => marks.delete(nonce), 30_000);
  res.status(201).json(message);
}));

app.get('/:to', wrap(async (req, res) => res.json({ total: (await totals.get(req.params.to)) ?? 0 })));

app.listen(3000);
