const express = require('express');
const app = express();
globalThis.lastUser = null;

app.put('/user', (req, res) => {
  globalThis.lastUser = String(req.body.name);
  res.end();
});

app.get('/user', (req, res) => res.send(globalThis.lastUser));

app.listen(3000);
