const express = require('express');

const open = new Map();
const app = express();

app.post('/exports/:id', (req, res) => {
  open.set(req.params.id, { started: true });
  req.on('close', () => {
    open.delete(req.params.id);
  });
  res.status(202).end();
});

app.get('/exports', (req, res) => {
  res.json([...open.keys()]);
});

app.listen(3000);
