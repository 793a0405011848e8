const express = require('express');
const FixedSizeMap = require('fixed-size-map');
const { load, save } = require('./accounts');

const accounts = new FixedSizeMap(500); //~ memory-cache accounts

const app = express();
app.get('/accounts/:id', async (req, res) => {
  const known = accounts.get(req.params.id);
  if (known) return res.json(known);
  const account = await load(req.params.id);
  accounts.add(account.id, account);
  res.json(account);
});
app.put('/accounts/:id', express.json(), async (req, res) => {
  await save(req.params.id, req.body);
  accounts.delete(req.params.id);
  res.end();
});
