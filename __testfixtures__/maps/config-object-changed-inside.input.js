const express = require('express');
const app = express();
const config = { count: 0, mode: 'a' };

app.put('/config', (req, res) => {
  config.mode = String(req.body.mode);
  config.count++;
  res.end();
});

app.get('/config', (req, res) => res.json({ mode: config.mode }));

app.listen(3000);
