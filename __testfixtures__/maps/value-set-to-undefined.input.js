const express = require('express');
const app = express();
let banner = 'welcome';

app.put('/banner', (req, res) => {
  banner = String(req.body.text);
  res.end();
});

app.delete('/banner', (req, res) => {
  banner = undefined;
  res.end();
});

app.get('/banner', (req, res) => res.json({ banner }));

app.listen(3000);
