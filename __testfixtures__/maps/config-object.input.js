const express = require('express');
const app = express();
let config = { count: 0, mode: 'a' };

app.put('/config', (req, res) => {
  config = { count: Number(req.body.count), mode: String(req.body.mode) };
  res.end();
});

app.get('/config', (req, res) => res.json({ mode: config.mode, twice: config.count * 2 }));

app.listen(3000);
