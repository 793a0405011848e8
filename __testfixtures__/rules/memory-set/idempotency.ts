import express from 'express';

const processed = new Set<string>(); //~ memory-set processed
const app = express();

app.post('/webhook', (req, res) => {
  if (processed.has(req.body.id)) return res.sendStatus(200);
  processed.add(req.body.id);
  return res.sendStatus(202);
});
