const express = require('express');

const app = express();
process.env.TZ = 'UTC';

app.post('/token', express.json(), (req, res) => {
  process.env.ACCESS_TOKEN = req.body.token; //~ auth-state-memory process.env.ACCESS_TOKEN
  res.end();
});
app.get('/data', async (req, res) => {
  const answer = await fetch('https://example.com', { headers: { token: process.env.ACCESS_TOKEN } });
  res.json(await answer.json());
});

exports.last = null; //~ memory-value last
app.post('/last', (req, res) => {
  exports.last = req.query.at;
  res.end();
});
app.get('/last', (req, res) => res.json(exports.last));
exports.app = app;
