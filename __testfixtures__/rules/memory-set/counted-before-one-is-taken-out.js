const express = require('express');

const online = new Set(); //~ memory-set online
const handled = new Set(); //~ memory-set handled
const claimed = new Set(); //~ in-process-lock claimed

const app = express();

app.post('/in/:user', (req, res) => {
  online.add(req.params.user);
  if (online.size > 100) online.delete(req.params.user);
  res.json({ online: online.size });
});

app.post('/hook/:id', (req, res) => {
  if (handled.has(req.params.id)) return res.end();
  handled.add(req.params.id);
  if (handled.size > 1000) handled.delete(handled.values().next().value);
  return res.sendStatus(202);
});

app.post('/pay/:order', async (req, res) => {
  if (claimed.has(req.params.order)) return res.sendStatus(409);
  claimed.add(req.params.order);
  await fetch('https://bank.example/pay');
  claimed.delete(req.params.order);
  return res.end();
});

app.listen(3000); //~ no-graceful-shutdown app.listen
