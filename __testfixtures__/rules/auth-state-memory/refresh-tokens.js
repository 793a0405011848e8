const express = require('express');
const app = express();

let refreshTokens = []; //~ auth-state-memory refreshTokens

app.post('/login', (req, res) => {
  refreshTokens.push(req.body.token);
  res.end();
});
app.delete('/logout', (req, res) => {
  refreshTokens = refreshTokens.filter((token) => token !== req.body.token);
  res.end();
});
