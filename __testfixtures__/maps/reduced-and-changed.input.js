const express = require('express');

const items = [];
const app = express();
app.use(express.json());

function groupedBy(list, property) {
  return list.reduce((groups, item) => {
    const key = item[property];
    if (!groups[key]) groups[key] = [];
    groups[key].push(item);
    return groups;
  }, {});
}

app.post('/items', (req, res) => {
  items.push({ id: Date.now(), kind: String(req.body.kind), price: Number(req.body.price) });
  res.status(201).end();
});
app.delete('/items/:id', (req, res) => {
  const index = items.findIndex((one) => one.id === Number(req.params.id));
  if (index === -1) return res.status(404).end();
  items.splice(index, 1);
  res.status(204).end();
});
app.get('/groups', (req, res) => {
  const groups = Object.values(groupedBy(items, 'kind'));
  res.json(groups.map((group) => ({ kind: group[0].kind, count: group.length })));
  groups.forEach((group) => group.forEach((one) => (one.price += 1)));
});

app.listen(3000);
