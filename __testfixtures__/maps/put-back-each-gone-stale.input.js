const express = require('express');

const tables = new Map();
const app = express();
app.use(express.json());

function reopen(id) {
  const table = tables.get(id);
  if (table) table.open = true;
}

app.post('/tables', (req, res) => {
  tables.set(String(req.body.id), { open: true, moves: 0 });
  res.status(201).end();
});
app.post('/tables/:id/moves', (req, res) => {
  const table = tables.get(req.params.id);
  if (!table) return res.status(404).end();
  if (!table.open) {
    table.moves = 0;
    reopen(req.params.id);
    return res.status(409).json({ open: table.open });
  }
  console.log('a move');
  table.moves += 1;
  res.json({ moves: table.moves });
});

app.listen(3000);
