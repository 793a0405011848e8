const express = require('express');
const app = express();
const state = require('./state');

app.post('/scores/:player', (req, res) => {
  state.scores[req.params.player] = req.body.score;
  res.json(state.scores);
});
