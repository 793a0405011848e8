const express = require('express');
const carts = require('./carts');

const app = express();
app.post('/carts/:user/:item', (req, res) => {
  res.json({ items: carts.add(req.params.user, req.params.item) });
});
module.exports = app;
