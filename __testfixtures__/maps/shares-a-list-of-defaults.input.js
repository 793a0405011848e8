const express = require('express');

const app = express();
app.use(express.json());

const DEFAULTS = { theme: 'light', tags: [] };
const users = new Map();
const teams = new Map();

app.post('/users/:id', (req, res) => {
  users.set(req.params.id, { ...DEFAULTS, name: String(req.body.name) });
  res.end();
});

app.post('/users/:id/tags', (req, res) => {
  users.get(req.params.id).tags.push(String(req.body.tag));
  res.end();
});

app.post('/teams/:id', (req, res) => {
  const team = Object.assign({}, DEFAULTS);
  teams.set(req.params.id, team);
  res.json(team);
});

app.post('/teams/:id/tags', (req, res) => {
  teams.get(req.params.id).tags.push(String(req.body.tag));
  res.end();
});

app.listen(3000);
