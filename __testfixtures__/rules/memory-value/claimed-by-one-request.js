const express = require('express');
const { announce } = require('./votes');
const app = express();

let claimed = false; //~ memory-value claimed
let open = true; //~ memory-value open

app.post('/claim', (req, res) => {
  if (claimed) return res.status(409).json({ error: 'taken' });
  claimed = true;
  res.json({ yours: true });
});

app.post('/close', (req, res) => {
  if (open) {
    open = false;
    announce();
  }
  res.end();
});
app.post('/vote', (req, res) => {
  if (!open) return res.sendStatus(403);
  res.end();
});
