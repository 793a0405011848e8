const express = require('express');
const app = express();

const items = new Map([['a', 1]]);

app.get('/', (req, res) => {
  const items = new Map();
  items.set('b', 2);
  res.json([...items]);
});
exports.size = items.size;
