// The next number is taken only where nothing is there: a conflict uses none up.
const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedMap } = require('./state/stores');

const accounts = sharedMap('accounts');
const tags = sharedMap('tags');
const lastId = sharedCounter('lastId');
const app = express();
app.use(express.json());

app.post('/accounts/:name', wrap(async (req, res) => {
  if (await accounts.has(req.params.name)) return res.status(409).end();
  if (!(await accounts.setIfAbsent(req.params.name, { id: await lastId.increment(), owner: req.body.owner }))) return res.status(409).end();
  res.status(201).end();
}));

app.post('/tags/:name', wrap(async (req, res) => {
  if (!(await tags.setIfAbsent(req.params.name, { color: req.body.color }))) return res.status(409).end();
  res.status(201).end();
}));

app.get('/accounts/:name', wrap(async (req, res) => {
  res.json((await accounts.get(req.params.name)) ?? null);
}));

app.get('/tags/:name', wrap(async (req, res) => {
  res.json((await tags.get(req.params.name)) ?? null);
}));

app.listen(3000);
