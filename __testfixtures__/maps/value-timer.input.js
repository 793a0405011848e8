const express = require('express');
const app = express();
const timers = new Map();

app.post('/remind/:user', (req, res) => {
  timers.set(req.params.user, setTimeout(() => console.log('remind', req.params.user), 1000));
  res.end();
});

app.delete('/remind/:user', (req, res) => {
  clearTimeout(timers.get(req.params.user));
  timers.delete(req.params.user);
  res.end();
});

app.listen(3000);
