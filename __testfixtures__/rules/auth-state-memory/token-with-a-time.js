const express = require('express');
const { randomUUID } = require('node:crypto');
const app = express();

const AGE = 9 * 60 * 1000;
let accessToken; //~ auth-state-memory accessToken
let dueAt = 0;

app.post('/login', (req, res) => {
  accessToken = randomUUID();
  dueAt = Date.now() + AGE;
  res.send(accessToken);
});

app.get('/secret', (req, res) => {
  if (dueAt < Date.now() || req.query.token !== accessToken) return res.sendStatus(401);
  res.send('Hello');
});
