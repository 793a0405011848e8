const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const config = sharedValue('config', { count: 0, mode: 'a' });

app.put('/config', wrap(async (req, res) => {
  await config.update((entry) => {
    entry.mode = String(req.body.mode);
    entry.count++;
    return entry;
  });
  res.end();
}));

app.get('/config', wrap(async (req, res) => res.json({ mode: (await config.get()).mode })));

app.listen(3000);
