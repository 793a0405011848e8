const express = require('express');

const app = express();
const prices = {};
const carts = {}; //~ memory-record carts

app.load = async () => {
  const response = await fetch('https://prices.example');
  for (const [name, price] of Object.entries(await response.json())) prices[name] = price;
};
app.post('/carts/:id', (req, res) => {
  carts[req.params.id] = prices[req.body.name];
  res.end();
});

module.exports = app;
