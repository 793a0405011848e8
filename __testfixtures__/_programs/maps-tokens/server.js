'use strict';

const express = require('express');
const tokens = require('./lib/tokens');
const { setPassword, isRight } = require('./lib/passwords');

const app = express();
app.use(express.json());

app.post('/forgot', (req, res) => {
  const { email } = req.body;
  if (!email) return res.status(400).json({ error: 'email missing' });
  const token = tokens.issue(email);
  // A real app would send it by mail.
  res.status(202).json({ token });
});

app.post('/reset', (req, res) => {
  const { token, password } = req.body;
  const email = tokens.redeem(token);
  if (email === null) return res.status(410).json({ error: 'this link does not work any more' });
  setPassword(email, password);
  res.json({ email });
});

app.post('/login', (req, res) => {
  const { email, password } = req.body;
  res.sendStatus(isRight(email, password) ? 200 : 401);
});

app.get('/pending', (req, res) => res.json({ pending: tokens.pending() }));

const server = app.listen(process.env.PORT || 3000);

process.on('SIGTERM', () => server.close());
