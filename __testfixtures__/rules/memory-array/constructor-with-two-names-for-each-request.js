var express = require('express');
var app = express();

var Basket = (exports.Basket = function Basket() {
  this.lines = [];
});

Basket.prototype.add = function (line) {
  this.lines.push(line);
};

app.get('/', function (req, res) {
  var basket = new Basket();
  basket.add(req.query.line);
  res.json(basket.lines);
});
