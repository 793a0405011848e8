const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const items = sharedList('items');
const app = express();
app.use(express.json());

async function groupedBy(list, property) {
  return (await list.toArray()).reduce((groups, item) => {
    const key = item[property];
    if (!groups[key]) groups[key] = [];
    groups[key].push(item);
    return groups;
  }, {});
}

app.post('/items', wrap(async (req, res) => {
  await items.push({ id: Date.now(), kind: String(req.body.kind), price: Number(req.body.price) });
  res.status(201).end();
}));
app.delete('/items/:id', wrap(async (req, res) => {
  let index = -1;
  await items.update((entries) => {
    index = entries.findIndex((one) => one.id === Number(req.params.id));
    if (index === -1) return;
    entries.splice(index, 1);
  });
  if (index === -1) return res.status(404).end();
  res.status(204).end();
}));
app.get('/groups', wrap(async (req, res) => {
  const groups = Object.values(await groupedBy(items, 'kind'));
  res.json(groups.map((group) => ({ kind: group[0].kind, count: group.length })));
}));

app.listen(3000);
