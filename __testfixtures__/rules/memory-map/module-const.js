const express = require('express');
const app = express();

const carts = new Map(); //~ memory-map carts

app.post('/carts/:id', (req, res) => {
  carts.set(req.params.id, req.body);
  res.end();
});
