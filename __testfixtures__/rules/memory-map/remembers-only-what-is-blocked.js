const express = require('express');

const blocked = new Map(); //~ memory-map blocked

const app = express();
app.post('/block/:host', (req, res) => {
  if (!blocked.has(req.params.host)) blocked.set(req.params.host, { until: null });
  res.end();
});
app.get('/', (req, res) => res.sendStatus(blocked.has(req.hostname) ? 403 : 200));
