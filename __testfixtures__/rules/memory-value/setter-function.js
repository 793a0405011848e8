const express = require('express');
const app = express();

let level = 'info'; //~ memory-value level

const setLevel = (value) => {
  level = value;
};

app.put('/level', (req, res) => {
  setLevel(req.body.level);
  res.end();
});
app.get('/level', (req, res) => res.json(level));
