const express = require('express');
const app = express();
let online = new Set();

app.put('/online/:user', (req, res) => {
  online.add(req.params.user);
  res.json({ isOnline: online.has('ada') });
});

app.delete('/online', (req, res) => {
  online = new Set();
  res.end();
});

app.listen(3000);
