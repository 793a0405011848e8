const express = require('express');
const app = express();

const state = { visitors: 0, last: null }; //~ memory-record state

app.get('/', (req, res) => {
  state.visitors += 1;
  state.last = req.ip;
  res.json(state);
});
