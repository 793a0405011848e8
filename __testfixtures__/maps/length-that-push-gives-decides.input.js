const express = require('express');

const app = express();
const lobby = [];
const log = [];

app.post('/join/:user', (req, res) => {
  const waiting = lobby.push(req.params.user);
  if (waiting === 4) {
    const players = lobby.splice(0, 4);
    return res.json({ players });
  }
  return res.json({ waiting });
});
// What is given decides about no other change.
app.post('/log', (req, res) => {
  const at = log.push(req.query.text);
  res.json({ at });
});
app.listen(3000);
