const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());

const DEFAULTS = { theme: 'light', tags: [] };
const users = sharedMap('users');
const teams = sharedMap('teams');

app.post('/users/:id', wrap(async (req, res) => {
  await users.set(req.params.id, { ...DEFAULTS, tags: [] });
  res.end();
}));

app.post('/users/:id/tags', wrap(async (req, res) => {
  await users.update(req.params.id, (entry) => {
    entry.tags.push(String(req.body.tag));
    return entry;
  });
  res.end();
}));

app.post('/teams/:id', wrap(async (req, res) => {
  await teams.set(req.params.id, { ...DEFAULTS });
  res.end();
}));

app.post('/teams/:id/theme', wrap(async (req, res) => {
  await teams.update(req.params.id, (entry) => {
    entry.theme = String(req.body.theme);
    return entry;
  });
  res.end();
}));

app.listen(3000);
