const express = require('express');
const app = express();
let maintenance = false;
let current = null;

app.put('/maintenance', (req, res) => {
  maintenance = true;
  current = String(req.body.by);
  res.end();
});

app.delete('/maintenance', (req, res) => {
  maintenance = false;
  current = null;
  res.end();
});

app.get('/', (req, res) => {
  if (maintenance) return res.status(503).send(`back soon, says ${current}`);
  res.send(maintenance ? 'off' : 'on');
});

app.listen(3000);
