const express = require('express');
const app = express();
const { randomUUID } = require('crypto');

const codes = new Map(); //~ auth-state-memory codes

app.get('/authorize', (req, res) => {
  const code = randomUUID();
  codes.set(code, req.query.client_id);
  res.redirect(`${req.query.redirect_uri}?code=${code}`);
});
app.post('/token', (req, res) => {
  const client = codes.get(req.body.code);
  codes.delete(req.body.code);
  res.json({ client });
});
