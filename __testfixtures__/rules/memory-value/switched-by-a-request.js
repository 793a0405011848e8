const express = require('express');

let closed = false; //~ memory-value closed

const app = express();
app.post('/close', (req, res) => {
  closed = true;
  res.end();
});
app.get('/', (req, res) => res.sendStatus(closed ? 503 : 200));
