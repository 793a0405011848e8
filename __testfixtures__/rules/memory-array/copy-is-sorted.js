const express = require('express');
const app = express();

const scores = [3, 1, 2];

app.get('/scores', (req, res) => {
  const sorted = [...scores];
  sorted.sort();
  res.json(sorted.concat(scores.slice().reverse()));
});
