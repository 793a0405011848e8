const express = require('express');

const app = express();
app.use(express.json());

const DEFAULTS = { theme: 'light', tags: [] };
const users = new Map();
const teams = new Map();

app.post('/users/:id', (req, res) => {
  users.set(req.params.id, { ...DEFAULTS, tags: [] });
  res.end();
});

app.post('/users/:id/tags', (req, res) => {
  users.get(req.params.id).tags.push(String(req.body.tag));
  res.end();
});

app.post('/teams/:id', (req, res) => {
  teams.set(req.params.id, { ...DEFAULTS });
  res.end();
});

app.post('/teams/:id/theme', (req, res) => {
  teams.get(req.params.id).theme = String(req.body.theme);
  res.end();
});

app.listen(3000);
