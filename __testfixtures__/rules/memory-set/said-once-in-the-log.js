const express = require('express');
const logger = require('./logger');
const app = express();

const warned = new Set();
const told = {};

function deprecate(name) {
  if (warned.has(name)) return;
  if (warned.size > 100) warned.clear();
  warned.add(name);
  console.warn(`${name} is deprecated`);
}

function tell(level, message) {
  if (!told[message]) {
    told[message] = true;
    logger[level](message);
  }
}

app.get('/:name', (req, res) => {
  deprecate(req.params.name);
  tell('info', req.query.message);
  res.end();
});
