const express = require('express');
const app = express();
let highest = 0;

app.post('/scores', (req, res) => {
  highest = Math.max(highest, Number(req.body.score));
  res.json({ ok: true });
});

app.get('/highest', (req, res) => res.json({ highest }));

app.listen(3000);
