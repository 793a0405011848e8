const express = require('express');
const routes = require('./routes');

const carts = new Map(); //~ memory-map carts
const prices = new Map([['apple', 1]]);

const app = express();
app.use((req, res, next) => {
  req.shop = { carts, prices, seen: new Map() };
  next();
});
app.use(routes);
module.exports = app;
