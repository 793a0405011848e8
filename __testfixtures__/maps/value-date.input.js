const express = require('express');
const app = express();
const logins = new Map();

app.post('/login/:user', (req, res) => {
  logins.set(req.params.user, { at: new Date() });
  res.end();
});

app.get('/login/:user', (req, res) => res.json(logins.get(req.params.user).at.getFullYear()));

app.listen(3000);
