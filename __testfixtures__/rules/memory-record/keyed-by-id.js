const express = require('express');
const app = express();

const sessions = {}; //~ memory-record sessions

app.post('/start/:id', (req, res) => {
  sessions[req.params.id] = { since: Date.now() };
  res.end();
});
app.delete('/start/:id', (req, res) => {
  delete sessions[req.params.id];
  res.end();
});
