const express = require('express');

let made = 0; //~ memory-counter made
let board = { number: 0 }; //~ memory-record board

function make() {
  made += 1;
  return { number: made };
}

function restart(by) {
  if (by !== 'host') return board;
  board = make();
  return board;
}

const app = express();
app.post('/restart', (req, res) => res.json(restart(req.body.by)));
