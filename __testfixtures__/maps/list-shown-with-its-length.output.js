// One statement looks at the list twice: both show one moment.
const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedSet } = require('./state/stores');

const items = sharedList('items');
const seen = sharedSet('seen');
const app = express();
app.use(express.json());

app.post('/items', wrap(async (req, res) => {
  await items.push({ name: req.body.name });
  await seen.add(req.body.name);
  res.status(201).end();
}));

app.get('/items', wrap(async (req, res) => {
  const allItems = await items.toArray();
  res.json({ total: allItems.length, items: allItems });
}));

app.get('/items/found', wrap(async (req, res) => {
  const allItems = await items.toArray();
  return res.json({ of: allItems.length, items: allItems.filter((one) => one.name === req.query.name) });
}));

app.get('/items/names', wrap(async (req, res) => {
  const names = (await items.toArray()).map((one) => one.name);
  res.json({ names, total: await items.length() });
}));

app.get('/seen', wrap(async (req, res) => {
  res.json({ count: await seen.size(), seen: [...(await seen.values())] });
}));

app.listen(3000);
