const express = require('express');

const tables = new Map();
const app = express();
app.use(express.json());

app.post('/tables', (req, res) => {
  tables.set(String(req.body.id), { open: true, moves: 0 });
  res.status(201).end();
});
app.post('/tables/:id/moves', (req, res) => {
  const all = [...tables.values()];
  const table = tables.get(req.params.id);
  if (!table) return res.status(404).end();
  if (!table.open) {
    table.moves = 0;
    return res.status(409).end();
  }
  console.log('a move');
  table.moves += 1;
  res.json({ moves: all.map(({ moves }) => moves) });
});

app.listen(3000);
