const express = require('express');
const app = express();

const board = { //~ memory-record board
  rows: [],
  add(row) {
    this.rows.push(row);
  },
};

app.post('/rows', (req, res) => {
  board.add(req.body);
  res.json(board.rows);
});
