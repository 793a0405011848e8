// The first request decides: `owner` is not the same in every replica.
const express = require('express');

const app = express();
let owner = null; //~ memory-value owner
let isReady = false;

app.post('/claim', (req, res) => {
  function setUp() {
    if (isReady) return;
    owner = req.body.name;
    isReady = true;
  }
  setUp();
  res.json({ owner });
});

module.exports = app;
