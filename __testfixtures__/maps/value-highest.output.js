const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const highest = sharedValue('highest', 0);

app.post('/scores', wrap(async (req, res) => {
  await highest.update((entry) => {
    entry = Math.max(entry, Number(req.body.score));
    return entry;
  });
  res.json({ ok: true });
}));

app.get('/highest', wrap(async (req, res) => res.json({ highest: await highest.get() })));

app.listen(3000);
