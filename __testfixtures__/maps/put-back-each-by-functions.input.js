const express = require('express');

const tables = new Map();
const app = express();
app.use(express.json());

function seatOf(table, name) {
  return table.seats.find((seat) => seat.name === name);
}

function close(table) {
  table.open = false;
}

app.post('/tables', (req, res) => {
  tables.set(String(req.body.id), { id: String(req.body.id), open: true, seats: [], moves: 0 });
  res.status(201).json({ count: tables.size });
});
app.post('/tables/:id/seats', (req, res) => {
  const table = tables.get(req.params.id);
  if (!table) return res.status(404).end();
  const seat = seatOf(table, String(req.body.name));
  if (seat) {
    seat.visits += 1; // came back
    return res.json({ visits: seat.visits });
  }
  console.log(`a new guest at ${table.id}`);
  table.seats.push({ name: String(req.body.name), visits: 1 });
  if (table.seats.length === 4) close(table);
  res.status(201).json({ tables: tables.size, open: table.open });
});
app.post('/tables/:id/moves', (req, res) => {
  const table = tables.get(req.params.id);
  if (!table || !table.open) return res.status(404).end();
  table.moves += 1;
  res.json({ moves: table.moves });
});
app.get('/tables/:id', (req, res) => {
  res.json(tables.get(req.params.id) || {});
});

app.listen(3000);
